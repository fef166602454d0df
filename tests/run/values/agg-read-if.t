--- script
begin { @c[1] = count(); @c[1] = count(); if (@c[1] > 1) { print("more"); } if (@c[2] == 0) { print("none"); } $x = @c[1] + 40; print($x); print((int64)@c[1]); exit(); }
--- expect
more
none
42
2


@c[1]: 2
