--- script
go:gopark { let $x = 1; }
