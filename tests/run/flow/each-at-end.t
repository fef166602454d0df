program: demo
flags: --duration 1s
check: sum(int(x) for x in printed.split()) > 0
--- script
go:gopark { @n[reason] = count(); } end { for ($kv : @n) { printf("%d\n", $kv.1); } clear(@n); }
