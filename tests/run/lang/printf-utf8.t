--- script
begin { printf("zażółć %s\n", "gęś"); }
--- expect
zażółć gęś


