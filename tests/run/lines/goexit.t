program: demo
versions: all
builds: normal stripped
flags: --duration 2s
check: sum(b["count"] for b in maps["@alive_for"]) > 10
--- script
go:goexit { @alive_for = hist(lifetime_ns); }
