--- script
begin { $z = 0; print(5 / $z); print(5 % $z); print("on"); }
--- expect
0
0
on


