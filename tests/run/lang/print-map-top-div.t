--- script
begin { @[1] = 10; @[2] = 20; @[3] = 30; print(@, 2, 10); clear(@); }
--- expect
@[2]: 2
@[3]: 3


