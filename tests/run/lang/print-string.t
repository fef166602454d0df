--- script
begin { print("abc"); }
--- expect
abc


