flags: -c /bin/false
status: 1
--- script
go:gopark { @ = count(); }
--- stderr_regex
/bin/false.*not a Go
