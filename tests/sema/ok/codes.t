--- script
begin { $e = 2; @e = strerror($e); @s = signal_name($e); @c = syscall_name($e); @u = username; @lit = strerror(2); }
--- types
; types
map @e: errno
map @s: signal
map @c: syscall
map @u: user
map @lit: string[32]
probe begin
    clause
        $e: int8
