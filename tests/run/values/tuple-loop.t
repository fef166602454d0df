--- script
begin { for ($i : 0..3) { $t = ($i, $i * 2); @[$t.0] = $t; } for ($kv : @) { if ($kv.1 == (2, 4)) { print($kv); } } exit(); }
--- expect
(2, (2, 4))


@[0]: (0, 0)
@[1]: (1, 2)
@[2]: (2, 4)
