--- script
begin { @m["k"] = min(5); @m["k"] = min(-7); @x["k"] = max(-9); print(@m["k"]); print(@x["k"]); print(@m["none"]); if (@m["k"] < 0) { print("negative"); } exit(); }
--- expect
-7
-9
0
negative


@m[k]: -7
@x[k]: -9
