--- script
begin { @i = 0; while (@i < 4) { @i++; } }
--- expect


@i: 4
