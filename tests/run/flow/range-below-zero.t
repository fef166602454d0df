--- script
begin { for ($i : (-5)..(-2)) { printf("%d ", $i); } }
--- expect
-5 -4 -3 

