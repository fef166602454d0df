--- script
begin { $a = @m ?: 5; $b = comm ?: "none"; @n = $a; @s = $b; @m = 1; }
--- plan
; plan
map @m: () -> int8
map @n: () -> int8
map @s: () -> string[16]
counter c0: fault begin
program p0_begin: begin
    clause
        <comm> = gt_comm()
        <a> = { <left> = @m[]; (<left> ? <left> : 5) }
        <b> = { <left> = <comm>; (<left> ne "" ? <left> : "none") }
        @n[] = <a>
        @s[] = <b>
        @m[] = 1
