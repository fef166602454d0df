--- script
begin { $sum = 0; for ($i : 1..5) { $sum += $i; } print($sum); }
--- expect
10


