flags: -q
status: 1
--- script
begin { assert(1 < 2, "fine"); assert(1 > 2, "no such luck"); print(1); }
--- expect



--- stderr
stdin:1:32-61: ERROR: assert failed: no such luck
