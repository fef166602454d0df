params: abc 7
--- script
begin { printf("%s %d\n", str($1), $2); }
--- plan
; plan
record r0: printf string[8], int8
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        emit r0("abc", 7)  (lost: c1)
