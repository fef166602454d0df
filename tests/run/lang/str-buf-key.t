--- script
begin { @[buf("ok_key", 6)] = 1; }
--- expect


@[ok_key]: 1
