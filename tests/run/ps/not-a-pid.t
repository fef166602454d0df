root: no
flags: ps init
status: 2
--- stderr
gotap: 'init' is no process id
