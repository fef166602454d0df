--- script
begin { @map[0] = 0; $a = 123; $b = "abc"; for ($kv : @map) { print(($a, $b)); } clear(@map); }
--- expect
(123, abc)


