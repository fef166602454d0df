--- script
begin { @map[1] = 1; delete(@map, 1); for ($kv : @map) { print($kv); } print("behind"); }
--- expect
behind


