--- script
begin { for ($i : 0..3) { @[$i] = $i * $i; } }
--- expect


@[0]: 0
@[1]: 1
@[2]: 4
