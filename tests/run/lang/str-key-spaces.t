--- script
begin { @["a b"] = 1; }
--- expect


@[a b]: 1
