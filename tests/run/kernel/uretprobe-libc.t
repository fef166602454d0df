--- script
uretprobe:libc.so.6:malloc { @[func, retval != 0] = 1; exit(); }
--- expect


@[malloc, true]: 1
