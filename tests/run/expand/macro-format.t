flags: -q
--- script
macro say(fmt, x) { printf(fmt, x); }
begin { say("%d\n", 4); say("%s\n", "abc"); }
--- expect
4
abc


