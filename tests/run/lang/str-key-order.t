--- script
begin { @["b"] = "x"; @["a"] = "y"; @["c"] = "z"; }
--- expect


@[a]: y
@[b]: x
@[c]: z
