--- script
go:gopark:x { @ = count(); }
