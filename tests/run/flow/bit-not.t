--- script
begin { print(~0); $x = 5; print(~$x); print(-$x); print(- -$x); }
--- expect
18446744073709551615
-6
-5
5


