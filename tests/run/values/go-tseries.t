program: demo
flags: --duration 1s
check: 5 <= len(maps["@"]) <= 20
--- script
go:gopark { @n = count(); @ = tseries(1, 100ms, 20, "sum"); }
