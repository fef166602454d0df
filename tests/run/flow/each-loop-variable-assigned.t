--- script
begin { @m[1] = 1; for ($kv : @m) { $kv = (2, 3); print($kv); } }
--- expect
(2, 3)


@m[1]: 1
