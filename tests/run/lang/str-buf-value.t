--- script
begin { @ = buf("ok_value", 8); }
--- expect


@: ok_value
