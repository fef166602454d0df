--- script
go:gopark /comm/ { @ = count(); }
