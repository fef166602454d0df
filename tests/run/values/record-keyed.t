--- script
begin { @r["p"] = (n=1, s="one"); @r["q"] = (n=2, s="two"); print(@r["q"].s); exit(); }
--- expect
two


@r[p]: { .n = 1, .s = one }
@r[q]: { .n = 2, .s = two }
