--- script
begin { @[str(curtask.mm.exe_file.f_path.dentry.d_name.name)] = 1; exit(); }
--- expect


@[gotap]: 1
