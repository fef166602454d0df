--- script
uretprobe:libc.so.6:malloc { print(func); print(retval != 0); exit(); }
--- expect
malloc
true


