--- script
begin { $x = 7; $s = "seven"; printf("%d %s\n", $x, $s); }
--- expect
7 seven


