--- script
begin { $s = str_concat("a", "b"); print(str_concat($s, str_concat("c", "d"))); }
--- expect
abcd


