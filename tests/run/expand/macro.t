flags: -q
--- script
macro one() { 1 }
macro add_one(x) { x + 1 }
begin { printf("%d %d %d\n", one, one(), add_one(add_one(1 + 1))); exit(); }
--- regex
^1 1 4$
