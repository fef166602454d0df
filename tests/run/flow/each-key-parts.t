--- script
begin { @map[16,17] = 32; for ($kv : @map) { printf("key: (%d,%d), val: %d\n", $kv.0.0, $kv.0.1, $kv.1); } }
--- expect
key: (16,17), val: 32


@map[16, 17]: 32
