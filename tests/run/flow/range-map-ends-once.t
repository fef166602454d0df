--- script
begin { @a = 10; for ($i : 0..@a) { @a += 1; } }
--- expect


@a: 20
