--- script
begin { print(strcontains("hello-test-world", "hello")); }
--- expect
true


