--- script
begin { @map[16] = 32; for ($kv : @map) { print($kv); } }
--- expect
(16, 32)


@map[16]: 32
