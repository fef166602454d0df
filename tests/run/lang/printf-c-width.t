--- script
begin { printf("%3c|%-3c|\n", 65, 66); }
--- expect
  A|B  |


