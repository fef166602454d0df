--- script
begin { print(strcontains("hello", "hello-longer")); }
--- expect
false


