--- script
go:gopark /reason == gstatus/ { @ = count(); }
