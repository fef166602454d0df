--- script
begin { $a = -1; print($a < 0); print($a < (uint32)5); print((uint64)5 > 3); print(-1 == (int64)-1); }
--- expect
true
true
true
true


