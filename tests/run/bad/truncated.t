program: demo
attach: none
flags: -b $TRUNCATED
status: 1
--- script
go:gopark { @ = count(); }
--- stderr_regex
\.half
