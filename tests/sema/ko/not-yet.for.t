--- script
go:gopark { for ($i : 0..3) { @ = count(); } }
