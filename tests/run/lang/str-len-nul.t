--- script
begin { print(strlen("ab\0cd")); }
--- expect
2


