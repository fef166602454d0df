--- script
go:gopark { @ = count(); } go:goready { @ = sum(1); }
