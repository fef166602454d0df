--- script
begin { @x = 7; @s["k"] = "seven"; printf("%d %s\n", @x, @s["k"]); }
--- expect
7 seven


@s[k]: seven
@x: 7
