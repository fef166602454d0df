--- script
begin { $a = "bar"; print(strcontains("foo", $a)); print(strcontains("foobar", $a)); }
--- expect
false
true


