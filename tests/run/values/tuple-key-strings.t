--- script
begin { @["a", 1] = ("p", 2); @["abcdefghijklm", 1] = ("q", 3); print(@["a", 1].1); exit(); }
--- expect
2


@[a, 1]: (p, 2)
@[abcdefghijklm, 1]: (q, 3)
