--- script
begin { @min = min(2); @min = min(-1); @min = min(3); @max = max(-8); @max = max(-3); @max = max(-5); exit(); }
--- expect


@max: -3
@min: -1
