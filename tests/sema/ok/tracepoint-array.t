--- script
tracepoint:raw_syscalls:sys_enter { $id = args.id; $a = args.args[2]; $all = args.args; }
--- types
; types
probe tracepoint:raw_syscalls:sys_enter
    clause
        $id: int64
        $a: uint64
        $all: uint64[6]
