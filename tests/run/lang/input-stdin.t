input: stdin
--- script
begin { printf("from stdin\n"); }
--- expect
from stdin


