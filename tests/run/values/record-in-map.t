--- script
begin { @r = (a=1, b="x"); print(@r.b); exit(); }
--- expect
x


@r: { .a = 1, .b = x }
