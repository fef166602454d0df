--- script
begin { print("hello\0world"); }
--- expect
hello


