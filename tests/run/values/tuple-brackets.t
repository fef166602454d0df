--- script
begin { $a = (1, 2, 3); print($a[1 + 1]); exit(); }
--- expect
3


