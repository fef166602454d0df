--- script
begin { @["a"] = 1; @["abcdefghijkl"] = 2; print(@["a"]); print(@["abcdefghijkl"]); clear(@); }
--- expect
1
2


