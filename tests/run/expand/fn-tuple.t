flags: -q
--- script
fn t($n: int64): (int64, int64) { return ($n, $n + 1); }
begin { $x = t(4); print($x); print($x.1); }
--- expect
(4, 5)
5


