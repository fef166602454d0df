--- script
begin { for ($i : 0..3) { @c[$i] = count(); @c[1] = count(); } for ($kv : @c) { @sum += $kv.1; @keys += $kv.0; if ($kv.0 == 1) { print($kv); } } clear(@c); exit(); }
--- expect
(1, 4)


@keys: 3
@sum: 6
