--- script
begin { @ = tseries(7, 1s, 5); exit(); }
--- regex
^         6 {51}8$
^\d\d:\d\d:\d\d \|                         \*                         \| 7$
