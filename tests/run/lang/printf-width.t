--- script
begin { printf("%5d|%-5d|\n", 42, 42); }
--- expect
   42|42   |


