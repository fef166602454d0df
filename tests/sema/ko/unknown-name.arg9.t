--- script
go:gopark { @ = arg9; }
--- error
error[unknown-name]: 'arg9' exists only in go:, uprobe:, usdt:, kprobe: and rawtracepoint:, not in go:gopark
  --> -e:1:17
    go:gopark { @ = arg9; }
                    ^~~~
