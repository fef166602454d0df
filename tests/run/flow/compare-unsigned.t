--- script
begin { $big = (uint64)-1; print($big > 1); print($big / 2 > 1); print($big == 18446744073709551615); }
--- expect
true
true
true


