--- script
begin { $b = (bool[2])(uint16)0x0001; print($b); print($b[1]); @ = ($b, 2); }
--- expect
[true,false]
false


@: ([true,false], 2)
