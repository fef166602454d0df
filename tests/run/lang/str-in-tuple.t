--- script
begin { $t = (1, "xyz"); print($t.1); print(strlen($t.1)); }
--- expect
xyz
3


