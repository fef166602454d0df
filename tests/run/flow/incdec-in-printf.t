--- script
begin { $x = 1; printf("%d %d %d\n", $x++, $x, ++$x); }
--- expect
1 2 3


