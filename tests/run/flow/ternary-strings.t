--- script
begin { $x = 1; print($x ? "yes" : "no, not at all"); print($x > 1 ? "yes" : "no, not at all"); }
--- expect
yes
no, not at all


