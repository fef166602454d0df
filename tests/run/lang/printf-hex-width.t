--- script
begin { printf("%08x|%-8x|%8X|\n", 48879, 48879, 48879); }
--- expect
0000beef|beef    |    BEEF|


