--- script
begin { printf("%12p|\n", 0xabcd); }
--- expect
      0xabcd|


