flags: -c /nonexistent/program
status: 1
--- script
go:gopark { @ = count(); }
--- stderr_regex
/nonexistent/program
