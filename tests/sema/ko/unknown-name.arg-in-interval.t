--- script
interval:1s { print(arg0); }
--- error
error[unknown-name]: 'arg0' exists only in go:, uprobe:, usdt:, kprobe: and rawtracepoint:, not in interval:1s
  --> -e:1:21
    interval:1s { print(arg0); }
                        ^~~~
