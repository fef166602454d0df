--- script
begin { print(syscall_name(99999)); }
--- expect
Unknown syscall


