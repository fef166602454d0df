--- script
go:gopark { prinft("x"); }
