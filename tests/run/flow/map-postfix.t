--- script
begin { print(@x++); print(@x++); print(@x--); }
--- expect
0
1
2


@x: 1
