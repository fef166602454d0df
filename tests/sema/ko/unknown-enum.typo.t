--- script
go:gopark /reason == "chan recieve"/ { @ = count(); }
