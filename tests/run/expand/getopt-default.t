flags: -q
--- script
begin { printf("%d %d\n", getopt("aa", 1), getopt("bb")); exit(); }
--- regex
^1 0$
