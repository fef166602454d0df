--- script
begin { @m[1] = 1; @m[2] = 2; for ($i : 0..2) { $n = 0; for ($kv : @m) { $n += $kv.1 * ($i + 1); } print($n); } clear(@m); }
--- expect
3
6


