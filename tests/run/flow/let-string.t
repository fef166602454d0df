--- script
begin { let $s: string; $s = "hiya"; print($s); $s = "longer than before"; print($s); }
--- expect
hiya
longer than before


