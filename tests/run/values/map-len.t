--- script
begin { @[1] = 5; @[2] = 6; print(len(@)); delete(@[1]); print(len(@)); @h["a"] = hist(3); print(len(@h)); clear(@h); exit(); }
--- expect
2
1
1


@[2]: 6
