--- script
begin { print(strcontains("ababac", "abac")); }
--- expect
true


