--- script
begin { @[("a", 1)] = count(); $k = ("a", 1); @[$k] = count(); @["b", 2] = count(); print(@[$k]); exit(); }
--- expect
2


@[b, 2]: 1
@[a, 1]: 2
