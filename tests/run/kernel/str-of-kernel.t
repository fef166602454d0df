--- script
begin { print(str(curtask.mm.exe_file.f_path.dentry.d_name.name)); exit(); }
--- expect
gotap


