flags: -b /etc/passwd
status: 1
--- script
go:gopark { @ = count(); }
--- stderr_regex
/etc/passwd
