--- script
begin { print(@t["none"]); @t["some"] = (1, "x"); exit(); }
--- expect
(0, )


@t[some]: (1, x)
