--- script
begin { print(ksym(kaddr("vfs_read"))); print(ksym(kaddr("vfs_read") + 4)); print(ksym(1)); exit(); }
--- expect
vfs_read
vfs_read+4
0x1


