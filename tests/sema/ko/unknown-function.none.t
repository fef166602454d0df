--- script
go:gopark { frobnicate(1); }
