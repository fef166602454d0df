--- script
begin { $start = 2; $end = 7; for ($i : $start..$end) { print($i); } }
--- expect
2
3
4
5
6


