--- script
begin { print(true); }
--- expect
true


