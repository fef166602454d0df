--- script
begin { $n = 27; $steps = 0; while ($n != 1) { if ($n % 2) { $n = 3 * $n + 1; } else { $n /= 2; } $steps++; } print($steps); }
--- expect
111


