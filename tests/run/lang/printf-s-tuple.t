--- script
begin { printf("%s\n", (1, "a", (2, "b"))); }
--- expect
(1, a, (2, b))


