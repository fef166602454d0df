flags: --unsafe
--- script
begin { printf("a\n"); system("echo b"); printf("c\n"); }
--- expect
a
b

c


