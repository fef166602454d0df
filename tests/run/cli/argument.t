root: no
flags: -e
status: 2
--- stderr
gotap: -e needs an argument; `gotap --help` says which
