flags: -q
params: -- --aa=20 --bb
--- script
begin { printf("%d %d\n", getopt("aa", 1), getopt("bb")); exit(); }
--- regex
^20 1$
