--- script
begin { $x = 1; $t = $x > 0 ? (1, "yes") : (2, "no"); print($t); exit(); }
--- expect
(1, yes)


