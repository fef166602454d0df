--- script
#!/usr/bin/env gotap
begin { printf("x\n"); }
--- expect
x


