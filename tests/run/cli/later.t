root: no
flags: top 1
status: 2
--- stderr
gotap: `gotap top` is not in this version yet
