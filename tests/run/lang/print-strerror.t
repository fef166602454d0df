--- script
begin { print(strerror(7)); }
--- expect
Argument list too long


