root: no
flags: nonexistent.gt
status: 1
--- stderr
gotap: nonexistent.gt: No such file or directory
