--- script
go:gopark { exit; }
