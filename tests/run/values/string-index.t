--- script
begin { $s = "hello"; print($s[1]); printf("%c%c\n", $s[0], "xyz"[2]); exit(); }
--- expect
101
hz


