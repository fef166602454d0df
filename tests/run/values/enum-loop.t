--- script
enum A { X = 1, Y = 2 }
begin { @a[X] = Y; for ($kv : @a) { print($kv); printf("%s %d\n", $kv.0, $kv.1); } @n = max(Y); }
--- expect
(X, Y)
X 2


@a[X]: Y
@n: 2
