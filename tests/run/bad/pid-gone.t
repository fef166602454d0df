flags: -p 4194300
status: 1
--- script
go:gopark { @ = count(); }
--- stderr_regex
4194300
