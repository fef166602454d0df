--- script
begin { let $x: uint8; $x = 255; print($x); }
--- expect
255


