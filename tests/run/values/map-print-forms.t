--- script
begin { @["a"] = 10; @["b"] = 200; @["c"] = 30; print(@, 2); print(@, 2, 10); print(@, 0, 5); clear(@); exit(); }
--- expect
@[c]: 30
@[b]: 200
@[c]: 3
@[b]: 20
@[a]: 2
@[c]: 6
@[b]: 40


