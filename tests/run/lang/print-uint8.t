--- script
begin { print((uint8)300); }
--- expect
44


