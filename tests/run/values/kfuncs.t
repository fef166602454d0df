--- script
begin { print(kfunc_exist("vfs_read")); print(kfunc_exist("no_such_function")); print(kfunc_allowed("vfs_read")); }
--- expect
true
false
false


