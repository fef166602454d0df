--- script
go:zzzzzzzz { @ = count(); }
