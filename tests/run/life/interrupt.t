program: demo
signal: INT
check: maps["@"] > 0
--- script
go:gopark { @ = count(); }
