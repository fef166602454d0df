--- script
go:gopark { @[(uint8)arg2, (int32)arg1] = count(); }
