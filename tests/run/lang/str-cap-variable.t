flags: -q
--- script
begin { $s = "abc"; @s = "abcd"; print((strcap($s), strcap(@s), strcap("abcde"), sizeof($s))); clear(@s); }
--- expect
(4, 5, 6, 4)


