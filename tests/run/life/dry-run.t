program: demo
flags: --dry-run
--- script
go:gopark { @ = count(); }
--- expect
