--- script
begin { @[2, "a"] = "x"; @[1, "b"] = "y"; @[1, "a"] = "z"; }
--- expect


@[1, a]: z
@[1, b]: y
@[2, a]: x
