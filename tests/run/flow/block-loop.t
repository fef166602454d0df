--- script
begin { $s = { let $n = 0; for ($i : 0..4) { $n += $i; } $n }; print($s); }
--- expect
6


