--- script
enum A { X = 1, Y = 2 }
begin { @[X] = Y; printf("%s", Y); $x = X; $x = 5; print($x); }
--- plan
; plan
map @: (enum A) -> enum A
record r0: printf enum A
record r1: print int64
counter c0: fault begin
counter c1: full @
counter c2: lost begin
program p0_begin: begin
    clause
        @[1] = 2  (full: c1)
        emit r0(2)  (lost: c2)
        <x> = 1
        <x> = 5
        emit r1(<x>)  (lost: c2)
