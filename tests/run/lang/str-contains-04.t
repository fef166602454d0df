--- script
begin { print(strcontains("", "")); }
--- expect
true


