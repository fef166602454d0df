--- script
begin { for ($i : 0..4) { $i += 10; printf("%d ", $i); } }
--- expect
10 11 12 13 

