--- script
begin { unroll(2) { unroll(3) { @++; } } }
--- expect


@: 6
