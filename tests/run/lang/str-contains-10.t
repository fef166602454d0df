--- script
begin { print(strcontains("test-test-test", "test")); }
--- expect
true


