--- script
begin { @map[0] = 0; @map[1] = 1; $v = "abc"; for ($kv : @map) { print($v); $v = "def"; } print($v); clear(@map); }
--- expect
abc
def
def


