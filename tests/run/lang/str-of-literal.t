--- script
begin { print(str("hello")); }
--- expect
hello


