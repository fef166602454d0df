--- script
begin { print(syscall_name(59)); }
--- expect
execve


