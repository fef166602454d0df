flags: --child-status
root: no
status: 2
--- script
begin { }
--- stderr
gotap: --child-status needs the command of -c
