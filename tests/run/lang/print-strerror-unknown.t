--- script
begin { print(strerror(9999)); }
--- expect
Unknown error


