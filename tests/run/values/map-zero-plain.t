--- script
begin { @[1] = 1; @[2] = 2; zero(@); } interval:ms:50 { @[3] = 3; exit(); }
--- expect


@[1]: 0
@[2]: 0
@[3]: 3
