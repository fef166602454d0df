--- script
begin { @x["a"] = 3; }
--- expect


@x[a]: 3
