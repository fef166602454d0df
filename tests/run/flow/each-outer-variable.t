--- script
begin { @map[0] = 0; @map[1] = 1; $v = 123; for ($kv : @map) { print($v); $v *= 2; } print($v); clear(@map); }
--- expect
123
246
492


