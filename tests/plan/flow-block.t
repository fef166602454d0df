--- script
begin { $a = { let $b = 1; @n = $b; $b + 1 }; @a = $a; }
--- plan
; plan
map @n: () -> int8
map @a: () -> int64
counter c0: fault begin
program p0_begin: begin
    clause
        <a> = { <b> = 1; @n[] = <b>; (<b> + 1) }
        @a[] = <a>
