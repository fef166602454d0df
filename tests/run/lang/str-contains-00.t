--- script
begin { print(strcontains("hello-test-world", "test")); }
--- expect
true


