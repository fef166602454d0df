--- script
begin { @map[16] = 32; @map[64] = 128; for ($kv : @map) { @new[$kv.1] = $kv.0; } clear(@map); }
--- expect


@new[32]: 16
@new[128]: 64
