--- script
go:gopark { if goid == 1 { @one = count(); } else if goid == 2 { @two = count(); } else { @more = count(); } }
