--- script
begin { unroll(3) { print("x"); } }
--- expect
x
x
x


