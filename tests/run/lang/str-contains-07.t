--- script
begin { print(strcontains("hello", "hello")); }
--- expect
true


