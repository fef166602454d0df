--- script
begin { if (1) { let $x = 1; print($x); } else { let $x = "a"; print($x); } let $x = (1, 2); print($x); }
--- expect
1
(1, 2)


