--- script
begin { @ = (sizeof("abc"), sizeof((uint8)pid), sizeof(true), sizeof(comm)); }
--- plan
; plan
map @: () -> (int8, int8, int8, int8)
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = (4, 1, 1, 16)
