root: no
flags: -z
status: 2
--- stderr
gotap: unknown option '-z'; `gotap --help` lists them
