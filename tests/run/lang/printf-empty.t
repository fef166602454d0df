--- script
begin { printf(""); }
--- expect


