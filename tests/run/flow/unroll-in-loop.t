--- script
begin { for ($i : 0..3) { unroll(2) { @++; } } }
--- expect


@: 6
