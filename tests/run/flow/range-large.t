--- script
begin { $n = 0; for ($i : 0..1000000) { $n++; } print($n); }
--- expect
1000000


