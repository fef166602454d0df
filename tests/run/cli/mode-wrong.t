flags: --mode tset
status: 2
--- script
begin { }
--- stderr
gotap: there is no mode 'tset': run, test or bench
