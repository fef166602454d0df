--- script
begin { $k = (1, "b"); printf("%v|%v\n", $k, (2, ("c", 3))); exit(); }
--- expect
(1, b)|(2, (c, 3))


