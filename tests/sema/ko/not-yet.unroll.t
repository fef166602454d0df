--- script
go:gopark { unroll(3) { @ = count(); } }
