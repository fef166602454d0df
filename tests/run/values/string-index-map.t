--- script
begin { @s["k"] = "abc"; if (@s["k"][0] == 97) { print("a"); } print(@s["k"][2] - @s["k"][0]); exit(); }
--- expect
a
2


@s[k]: abc
