--- script
begin { if (1) { $b = 1; print($b); } if (1) { $b = "text"; print($b); } }
--- expect
1
text


