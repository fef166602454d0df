input: file
--- script
begin { printf("from a file\n"); @x = 1; }
--- expect
from a file


@x: 1
