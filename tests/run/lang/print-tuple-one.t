--- script
begin { print((1,)); }
--- expect
(1)


