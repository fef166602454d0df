--- script
begin { $a = 1; print($a ? "yes" : "no"); print($a == 2 ? "two" : "not two"); }
--- expect
yes
not two


