--- script
begin { let $x: int8 = 127; $x++; print($x); let $y: int16 = -32768; $y -= 1; print($y); }
--- expect
-128
32767


