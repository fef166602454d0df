--- script
begin { $x = 0 ? { print("no"); 1 } : { print("yes"); 2 }; print($x); }
--- expect
yes
2


