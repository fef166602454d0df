--- script
begin { print(strerror(0)); }
--- expect
Success


