--- script
begin { printf("%+d %+d\n", 5, -5); }
--- expect
+5 -5


