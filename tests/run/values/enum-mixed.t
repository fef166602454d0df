--- script
enum A { A1 = 1 } enum B { B1 = 1 }
begin { $x = A1; $x = 5; print($x); $y = A1; $y = B1; print($y); @k[A1] = 1; @k[7] = 2; }
--- expect
5
1


@k[1]: 1
@k[7]: 2
