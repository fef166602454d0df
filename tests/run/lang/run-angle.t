--- script
begin < print("x") >
--- expect
x


