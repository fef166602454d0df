root: no
flags: ps 999999999
status: 1
--- stderr
gotap: process 999999999: there is no such process
