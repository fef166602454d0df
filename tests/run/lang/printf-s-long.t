--- script
begin { printf("%2s|\n", "abcdef"); }
--- expect
abcdef|


