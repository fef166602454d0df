--- script
begin { @m[1] = (2, "x"); for ($kv : @m) { print($kv.1.1); } clear(@m); }
--- expect
x


