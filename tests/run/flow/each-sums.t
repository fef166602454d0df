--- script
begin { @s["a"] = sum(5); @s["a"] = sum(-7); for ($kv : @s) { print($kv); } clear(@s); }
--- expect
(a, -2)


