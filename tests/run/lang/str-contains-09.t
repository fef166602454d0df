--- script
begin { print(strcontains("Hello World", "hello")); }
--- expect
false


