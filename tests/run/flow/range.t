--- script
begin { for ($i : 0..5) { print($i); } }
--- expect
0
1
2
3
4


