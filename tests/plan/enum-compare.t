--- script
go:gopark /reason == "chan receive"/ { @[gstack] = count(); }
