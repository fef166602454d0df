--- script
begin { print(strcap("hello")); }
--- expect
6


