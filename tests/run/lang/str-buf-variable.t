--- script
begin { $s = "hello"; printf("%r\n", buf($s, 3)); }
--- expect
hel


