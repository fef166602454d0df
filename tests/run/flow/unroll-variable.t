--- script
begin { $i = 0; unroll(5) { printf("%d", $i); $i = $i + 1; } }
--- expect
01234

