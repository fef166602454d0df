--- script
begin { print((int8)200); }
--- expect
-56


