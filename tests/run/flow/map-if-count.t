--- script
begin { if (!@i) { @i++; } }
--- expect


@i: 1
