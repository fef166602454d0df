root: no
flags: --fromat json
status: 2
--- stderr
gotap: unknown option '--fromat'; did you mean '--format'?
