--- script
begin { printf("%6d|%-6d|\n", -42, -42); }
--- expect
   -42|-42   |


