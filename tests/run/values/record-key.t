--- script
begin { @[(a=1, b="x")] = 1; @[(a=1, b="y")] = 2; print(@[(a=1, b="y")]); exit(); }
--- expect
2


@[{ .a = 1, .b = x }]: 1
@[{ .a = 1, .b = y }]: 2
