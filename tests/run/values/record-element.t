--- script
begin { @r["p"] = (n=1, s="one"); $r = @r["p"]; printf("%d %s\n", $r.n, $r.s); if (@r["p"].n == 1) { print("one"); } if (@r["p"] == (n=1, s="one")) { print("same"); } exit(); }
--- expect
1 one
one
same


@r[p]: { .n = 1, .s = one }
