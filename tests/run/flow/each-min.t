--- script
begin { @m[1] = min(4); @m[1] = min(2); for ($kv : @m) { print($kv.1); } clear(@m); }
--- expect
2


