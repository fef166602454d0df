program: calls.c
status: 1
--- script
usdt:tests/.cache/c/calls:calls:color { @ = arg2; }
--- stderr_regex
has 2 arguments: there is no arg2
