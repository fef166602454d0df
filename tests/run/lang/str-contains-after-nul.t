--- script
begin { $str = "hello\0world"; print(strcontains($str, "world")); }
--- expect
false


