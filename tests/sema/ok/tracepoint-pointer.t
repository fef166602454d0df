--- script
tracepoint:syscalls:sys_enter_openat {
	$name = args.filename;
	$flags = args.flags;
	$nr = args.__syscall_nr;
	@[str(args.filename)] = count();
}
--- types
; types
map @[string[1032]]: count of uint64
probe tracepoint:syscalls:sys_enter_openat
    clause
        $name: *char
        $flags: int64
        $nr: int32
