--- script
begin { @map[16,17] = 32; for ($kv : @map) { print($kv); } }
--- expect
((16, 17), 32)


@map[16, 17]: 32
