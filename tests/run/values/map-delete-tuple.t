--- script
begin { @[3, "hello"] = 1; @[4, "hello"] = 2; delete(@, (3, "hello")); print(delete(@, (3, "hello"))); exit(); }
--- expect
false


@[4, hello]: 2
