--- script
begin { print(strcontains("hello-test-world", "world")); }
--- expect
true


