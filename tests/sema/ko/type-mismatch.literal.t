--- script
go:gopark { printf(comm); }
