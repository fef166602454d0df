--- script
begin { print((uint64)-1); }
--- expect
18446744073709551615


