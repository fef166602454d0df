--- script
begin { @ = (true, false, 1 == 1); exit(); }
--- expect


@: (true, false, true)
