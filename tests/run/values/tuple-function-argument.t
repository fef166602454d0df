--- script
begin { $t = ("a", (1, "b")); printf("%s %s %d\n", $t.0, $t.1.1, $t.1.0); print(has_key(@m, $t.1)); @m[1, "b"] = 1; print(has_key(@m, $t.1)); exit(); }
--- expect
a b 1
false
true


@m[1, b]: 1
