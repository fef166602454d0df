--- script
begin { $t = (goid, 1); print($t); print($t.0); if ($t.0 == 0) { print("zero"); } print($t.0 ?: 7); exit(); }
--- expect
(-, 1)
-
7


