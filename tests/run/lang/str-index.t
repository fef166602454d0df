flags: -q
--- script
begin { $s = "hello"; printf("%c%c\n", $s[0], $s[4]); }
--- expect
ho


