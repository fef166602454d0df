root: no
status: 2
--- stderr_regex
^gotap traces running Go programs
