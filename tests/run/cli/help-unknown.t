root: no
flags: help cuont
status: 1
--- stderr_regex
did you mean 'count'
