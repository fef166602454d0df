--- script
begin { $a = 1071; $b = 462; while ($b) { $t = $a % $b; $a = $b; $b = $t; } print($a); }
--- expect
21


