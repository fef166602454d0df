--- script
begin { @map[16] = 32; for ($kv : @map) { printf("key: %d, val: %d\n", $kv.0, $kv.1); } }
--- expect
key: 16, val: 32


@map[16]: 32
