--- script
enum Color { RED = 1, GREEN = 2 }
begin { $n = 2; print((enum Color)$n); print((enum Color)1); $n = 7; print((enum Color)$n); let $d: enum Color = RED; print($d); print(sizeof(enum Color)); }
--- expect
GREEN
RED
7
RED
8


