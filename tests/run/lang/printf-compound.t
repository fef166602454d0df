flags: -q
--- script
begin { printf("%-10s|%10s|\n", (1, 2), true); }
--- expect
(1, 2)    |      true|


