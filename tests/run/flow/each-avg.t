--- script
begin { @m[1] = avg(3); @m[1] = avg(6); for ($kv : @m) { print($kv.1); } clear(@m); }
--- expect
4


