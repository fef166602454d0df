flags: -o /dev/stdout
--- script
begin { printf("a\n"); @x = 1; }
--- expect
a


@x: 1
