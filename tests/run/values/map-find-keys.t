--- script
begin { @k[1, 2] = 5; $n = 0; if (find(@k, (1, 2), $n)) { print($n); } if (find(@k[1, 2], $n)) { print($n + 1); } @c["a"] = count(); $c = (uint64)0; if (find(@c, "a", $c)) { print($c); } exit(); }
--- expect
5
6
1


@c[a]: 1
@k[1, 2]: 5
