--- script
begin { @[1] = 10; @[2] = 20; @[3] = 30; print(@, 2); clear(@); }
--- expect
@[2]: 20
@[3]: 30


