flags: --test
status: 1
--- script
begin { exit(); }
--- expect
--- stderr
gotap: the script has no test: probe
