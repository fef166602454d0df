--- script
begin { @ = count(); @ = count(); }
--- expect


@: 2
