--- script
begin { print(strcontains("hello", "")); }
--- expect
true


