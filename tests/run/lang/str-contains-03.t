--- script
begin { print(strcontains("hello-test-world", "not-there")); }
--- expect
false


