--- script
begin { @ = sum(5); @ = sum(-2); }
--- expect


@: 3
