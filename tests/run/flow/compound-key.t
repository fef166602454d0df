--- script
begin { @["k"] = 7; @["k"] >>= 1; @["k"] &= 2; }
--- expect


@[k]: 2
