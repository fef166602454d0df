root: no
status: 1
--- script
go:goprak { @ = count(); }
--- stderr_regex
^error\[unknown-event\]
gopark
