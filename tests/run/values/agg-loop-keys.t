--- script
begin { for ($i : 0..4) { @a[$i, "x"] = avg($i * 10); @a[$i, "x"] = avg(0); @m[$i] = min(0 - $i); } for ($kv : @a) { @avg[$kv.0] = $kv.1; } for ($kv : @m) { if ($kv.1 == -3) { print($kv); } } clear(@a); clear(@m); exit(); }
--- expect
(3, -3)


@avg[0, x]: 0
@avg[1, x]: 5
@avg[2, x]: 10
@avg[3, x]: 15
