--- script
begin { @m[1] = max(-4); @m[1] = max(-9); for ($kv : @m) { print($kv.1); } clear(@m); }
--- expect
-4


