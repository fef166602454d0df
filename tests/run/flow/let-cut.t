--- script
begin { let $x: uint16 = (uint16)-1; print($x); let $y: uint8 = (uint8)10000; print($y); }
--- expect
65535
16


