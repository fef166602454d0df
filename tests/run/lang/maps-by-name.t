--- script
begin { @b = 1; @a = 2; @ = 3; }
--- expect


@: 3
@a: 2
@b: 1
