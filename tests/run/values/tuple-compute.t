--- script
begin { $t = (40, 2); $u = ($t.0 + $t.1, $t.0 - $t.1, $t.0 * $t.1, $t.0 / $t.1); print($u); exit(); }
--- expect
(42, 38, 80, 20)


