--- script
begin { $a = (uint64)3 - (uint64)5; printf("%d %lu\n", $a, $a); }
--- expect
-2 18446744073709551614


