program: calls.c
status: 1
--- script
usdt:tests/.cache/c/calls:calls:colour { @ = count(); }
--- stderr_regex
calls has no such marker; did you mean 'calls:color'
