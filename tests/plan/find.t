--- script
begin { @m[1] = "x"; $v = ""; if (find(@m, 1, $v)) { print($v); } }
--- plan
; plan
map @m: (int8) -> string[8]
record r0: print string[8]
counter c0: fault begin
counter c1: full @m
counter c2: lost begin
program p0_begin: begin
    clause
        @m[1] = "x"  (full: c1)
        <v> = ""
        <found> = has @m[1]
        if <found>
            <v> = @m[1]
        if <found>
            emit r0(<v>)  (lost: c2)
