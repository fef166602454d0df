--- script
tracepoint:syscalls:sys_enter_openat { print(args.filename.x); }
--- error
error[type-mismatch]: '.x' needs a struct, 'args.filename' is *char
  --> -e:1:46
    tracepoint:syscalls:sys_enter_openat { print(args.filename.x); }
                                                 ^~~~~~~~~~~~~
