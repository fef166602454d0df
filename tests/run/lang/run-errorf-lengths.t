flags: -q
--- script
begin { $x = 0x12345678abcdef; errorf("%hhx %hx %x %jx\n", $x, $x, $x, $x);  }
--- expect



--- stderr
stdin:1:32-75: ERROR: ef cdef 78abcdef 12345678abcdef

