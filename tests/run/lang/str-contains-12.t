--- script
begin { print(strcontains("hello\tworld", "\two")); }
--- expect
true


