--- script
begin { print(strstr("aaab", "aab")); }
--- expect
1


