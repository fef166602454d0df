--- script
uprobe:libc.so.6:malloc { print(func); print(reg("di") == arg0); exit(); }
--- expect
malloc
true


