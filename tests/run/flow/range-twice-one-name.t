--- script
begin { for ($i : 0..2) { print($i); } for ($i : 5..7) { print($i); } }
--- expect
0
1
5
6


