--- script
begin { @t = (0, 1, "str"); printf("%d %d %s\n", @t.0, @t.1, @t.2); exit(); }
--- expect
0 1 str


@t: (0, 1, str)
