--- script
tracepoint:raw_syscalls:sys_enter { print(args.args[6]); }
--- error
error[limit]: the array has 6 elements
  --> -e:1:53
    tracepoint:raw_syscalls:sys_enter { print(args.args[6]); }
                                                        ^
