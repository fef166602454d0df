--- script
begin { $t = ("a", 1); print($t); $t = ("abcdefghijkl", -5); print($t); exit(); }
--- expect
(a, 1)
(abcdefghijkl, -5)


