--- script
begin { $a = 1; while (1) { if ($a > 50) { break } $a *= 2; } print($a); }
--- expect
64


