--- script
go:gopark { print(&@x); }
