--- script
begin { @m[1] = 10; @m[2] = 20; @m[3] = 30; $s = 0; for ($kv : @m) { $s += $kv.1; } print($s); clear(@m); }
--- expect
60


