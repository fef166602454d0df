--- script
begin { print(str_concat("ab", "cd")); }
--- expect
abcd


