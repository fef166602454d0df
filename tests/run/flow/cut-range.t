--- script
begin { $n = 0; for ($i : 0..100000000) { $n++; } print($n); }
--- stderr
Attached 1 probe
1 loop cut after 8388608 rounds: for (-e:1:27)
--- expect
8388608


