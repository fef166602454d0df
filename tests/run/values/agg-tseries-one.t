--- script
begin { @ = tseries(7, 1s, 5); exit(); }
--- regex
^ {19}6 {51}8$
^hh:mm:ss\.ns        \|
^\d\d:\d\d:\d\d\.\d{9} \|                         \*                         \| 7$
