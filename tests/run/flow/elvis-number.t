--- script
begin { $a = 0; $b = 7; print($a ?: 3); print($b ?: 3); }
--- expect
3
7


