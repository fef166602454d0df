--- script
begin { @["a"] = sum(3); @["a"] = sum(4); print(@["a"]); printf("%d\n", (int64)@["a"]); exit(); }
--- expect
7
7


@[a]: 7
