program: demo
versions: all
builds: normal stripped
flags: --duration 2s
check: len(maps["@wakes"]) > 2
--- script
go:goready { @wakes[waker] = count(); }
