--- script
begin { printf("\x41\x42\n"); }
--- expect
AB


