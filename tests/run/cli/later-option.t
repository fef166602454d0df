root: no
flags: --budget=2% -l
status: 2
--- stderr
gotap: --budget is not in this version yet
