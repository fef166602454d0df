--- script
go:gopark { @a += 2; @b -= 1; @c++; --@d; @e *= 3; }
