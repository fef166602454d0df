--- script
go:gopark < @ = (goid>3) >
--- formatted
go:gopark { @ = (goid > 3); }
