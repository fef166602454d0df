--- script
begin { print(strcontains("", "test")); }
--- expect
false


