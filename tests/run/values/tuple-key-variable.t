--- script
begin { @[1, "x"] = 5; $k = (1, "x"); print(@[$k]); @[$k] = 6; @[(2, "y")] = 7; exit(); }
--- expect
5


@[1, x]: 6
@[2, y]: 7
