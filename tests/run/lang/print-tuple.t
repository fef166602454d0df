--- script
begin { print((1, "two", true)); }
--- expect
(1, two, true)


