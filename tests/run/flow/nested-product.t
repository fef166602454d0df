--- script
begin { for ($i : 1..4) { for ($j : 1..4) { printf("%d ", $i * $j); } printf("\n"); } }
--- expect
1 2 3 
2 4 6 
3 6 9 


