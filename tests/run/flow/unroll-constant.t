--- script
begin { unroll(2 + 1) { @++; } }
--- expect


@: 3
