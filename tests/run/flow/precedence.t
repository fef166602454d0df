--- script
begin { print(1 + 2 * 3); print(1 + 2 * 3 + 1 * 10); print(1 + 2 / 2 * 3); print((1 + 2) * 3); print(1 | 2 ^ 3 & 5); print(10 - 4 - 3); print(1 << 2 + 1); }
--- expect
7
17
4
9
3
3
8


