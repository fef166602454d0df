--- script
begin { for ($i : 0..3) { let $n: int64; $n += $i; print($n); } }
--- expect
0
1
2


