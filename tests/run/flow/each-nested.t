--- script
begin { @a[16] = 32; @a[17] = 33; @b[64] = 1; @b[65] = 2; @b[66] = 3; for ($x : @a) { printf("A"); for ($y : @b) { printf("B"); } } clear(@a); clear(@b); }
--- expect
ABBBABBB

