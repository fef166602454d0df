--- script
begin { printf("%6s|%-6s|\n", "abc", "abc"); }
--- expect
   abc|abc   |


