program: demo
flags: --duration 2s
check: any(int(w) == 100 for w in printed.split())
--- script
go:gopark { @[reason] = count(); if (@[reason] == 100) { printf("%d\n", (int64)@[reason]); } }
