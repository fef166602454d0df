--- script
begin { for ($i : 0..100) { @ = count(); } }
--- expect


@: 100
