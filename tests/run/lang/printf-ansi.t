--- script
begin { printf("\033[31mRed\033[0m\n"); }
--- expect
[31mRed[0m


