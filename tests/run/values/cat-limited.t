--- script
config = { max_cat_bytes = 4 }
begin { cat("/proc/self/comm"); printf("\n"); }
--- expect
gota


