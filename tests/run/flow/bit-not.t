--- script
begin { print(~0); $x = 5; print(~$x); print(-$x); print(- -$x); }
--- expect
-1
-6
-5
5


