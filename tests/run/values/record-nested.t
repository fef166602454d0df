--- script
begin { $r = (a=1, b=(c=2, d=("x", 3))); print($r.b.c); print($r.b.d.0); print($r); exit(); }
--- expect
2
x
{ .a = 1, .b = { .c = 2, .d = (x, 3) } }


