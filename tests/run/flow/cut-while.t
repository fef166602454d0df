--- script
begin { $n = 0; while (1) { $n++ } print($n); }
--- stderr
Attached 1 probe
1 loop cut after 8388608 rounds: while (-e:1:23)
--- expect
8388608


