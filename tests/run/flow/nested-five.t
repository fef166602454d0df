--- script
begin { for ($a : 0..2) { for ($b : 0..2) { for ($c : 0..2) { for ($d : 0..2) { for ($e : 0..2) { @ = count(); } } } } } }
--- expect


@: 32
