--- script
// one
begin { /* two */ printf("x\n"); // three
}
--- expect
x


