--- script
begin { @map["abc"] = "aa"; for ($kv : @map) { print($kv); } }
--- expect
(abc, aa)


@map[abc]: aa
