--- script
go:gopark { if comm { exit(); } }
