flags: -b /bin/sh
status: 1
--- script
go:gopark { @ = count(); }
--- stderr_regex
/bin/sh.*not a Go
