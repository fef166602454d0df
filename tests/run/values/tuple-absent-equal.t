--- script
begin { $t = (goid, 1); print($t == (goid, 1)); @[$t] = 1; exit(); }
--- expect
true


@[-, 1]: 1
