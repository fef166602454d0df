--- script
begin { @m[1, 2] = 3; for ($kv : @m) { @n[$kv.0.1] = $kv.1; } }
--- plan
; plan
map @m: (int8, int8) -> int8
map @n: (int8) -> int8
counter c0: fault begin
counter c1: full @m
counter c2: full @n
program p0_begin: begin
    clause
        @m[1, 2] = 3  (full: c1)
        for <kv> in @m
            @n[<kv>.0.1] = <kv>.1  (full: c2)
