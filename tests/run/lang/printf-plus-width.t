--- script
begin { printf("%+5d|%-+5d|\n", 5, 5); }
--- expect
   +5|+5   |


