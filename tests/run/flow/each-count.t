--- script
begin { @m[16,17] = count(); @m[16,17] = count(); for ($kv : @m) { print($kv); } clear(@m); }
--- expect
((16, 17), 2)


