--- script
begin { print(curtask.files.fdt.fd[0] != 0); exit(); }
--- expect
true


