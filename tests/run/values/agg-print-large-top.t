--- script
begin { @["a"] = avg(10); @["b"] = avg(20); @["c"] = avg(30); @["d"] = avg(40); print(@, 10, 10); clear(@); exit(); }
--- expect
@[a]: 1
@[b]: 2
@[c]: 3
@[d]: 4


