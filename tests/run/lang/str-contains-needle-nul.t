--- script
begin { $needle = "wo\0rld"; print(strcontains("hello world", $needle)); }
--- expect
true


