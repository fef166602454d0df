--- script
begin { $a = "0123456789"; $n = 4; print(str($a, $n)); print(strncmp($a, "0123x", 4)); print(strncmp($a, "0123x", 4 + 1)); printf("%r\n", buf($a, $n)); }
--- expect
0123
0
1
0123


