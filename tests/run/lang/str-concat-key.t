--- script
begin { @[str_concat("k", "1")] = 1; print(@["k1"]); clear(@); }
--- expect
1


