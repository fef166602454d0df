--- script
begin { @[buf("ok_key", 7), 1] = 1; }
--- expect


@[ok_key\x00, 1]: 1
