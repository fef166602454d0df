--- script
interval:10ms { print((len(kstack(2)), kstack(2))); print(kstack(perf, 2)); print(kstack(raw, 2)); exit(); }
--- regex
^\(2, $
^        \w+\+\d+$
^\t[0-9a-f]{16} \w+\+\d+$
^[0-9a-f]{16}$
