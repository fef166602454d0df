--- script
begin { let $a = { let $b = 1; $b }; print($a); }
--- expect
1


