--- script
begin { print(strerror(-2)); }
--- expect
No such file or directory


