--- script
begin { @[1] = 10; @[2] = 20; print(@, 10); clear(@); }
--- expect
@[1]: 10
@[2]: 20


