--- script
begin { @ = 1; }
--- expect


@: 1
