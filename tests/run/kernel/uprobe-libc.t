--- script
uprobe:libc.so.6:malloc { @[func, reg("di") == arg0] = 1; exit(); }
--- expect


@[malloc, true]: 1
