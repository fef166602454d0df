--- script
fentry:vfs_read { print(arg0); }
--- error
error[unknown-name]: 'arg0' exists only in go:, uprobe:, usdt:, kprobe: and rawtracepoint:, not in fentry:vfs_read
  --> -e:1:25
    fentry:vfs_read { print(arg0); }
                            ^~~~
  note: here arguments have names: args.NAME
