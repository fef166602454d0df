--- script
enum color { RED, GREEN = 5, BLUE, MIX = GREEN | 8 }
begin { @ = (RED, GREEN, BLUE, MIX); }
--- plan
; plan
map @: () -> (int64, int64, int64, int64)
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = (0, 5, 6, 13)
