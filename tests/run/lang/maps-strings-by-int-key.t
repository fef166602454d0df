--- script
begin { @[3] = "c"; @[-1] = "a"; @[2] = "b"; }
--- expect


@[-1]: a
@[2]: b
@[3]: c
