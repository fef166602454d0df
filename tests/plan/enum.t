--- script
enum color { RED, GREEN = 5, BLUE, MIX = GREEN | 8 }
begin { @ = (RED, GREEN, BLUE, MIX); }
--- plan
; plan
map @: () -> (enum color, enum color, enum color, enum color)
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = (0, 5, 6, 13)
