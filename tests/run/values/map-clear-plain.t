--- script
begin { @[1] = 1; @[2] = 2; clear(@); } interval:ms:50 { @[3] = 3; exit(); }
--- expect


@[3]: 3
