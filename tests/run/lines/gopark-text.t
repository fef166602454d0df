program: demo
versions: all
builds: normal stripped
flags: --duration 2s
--- script
go:gopark { @[reason] = count(); }
--- regex
^@\[chan receive\]: \d+$
^@\[sleep\]: \d+$
--- stderr_regex
^Attached 1 probe$
