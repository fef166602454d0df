--- script
begin { @m["x"] = ("a", 1); @m["yy"] = ("abcdefghijklmnop", 2); exit(); }
--- expect


@m[x]: (a, 1)
@m[yy]: (abcdefghijklmnop, 2)
