--- script
begin { $s = "abc"; $i = 1; print($s[$i]); print($s[$i + 1]); print($s[$i + 2]); print($s[$i + 200]); exit(); }
--- expect
98
99
0
0


