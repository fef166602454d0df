--- script
begin { for ($i : (1+1)..(2*4)) { print($i); } }
--- expect
2
3
4
5
6
7


