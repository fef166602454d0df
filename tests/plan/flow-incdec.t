--- script
begin { $x = 1; $y = $x++; $z = --$x; @a = $y + $z; }
--- plan
; plan
map @a: () -> int64
counter c0: fault begin
program p0_begin: begin
    clause
        <x> = 1
        <y> = { <before> = <x>; <x> = (<x> + 1); <before> }
        <z> = { <x> = (<x> + -1); <x> }
        @a[] = (<y> + <z>)
