--- script
begin { @ = (sizeof(int8), sizeof(uint16), sizeof(int32), sizeof(uint64), sizeof(bool), sizeof(string[24]), sizeof(uint8 *)); }
--- plan
; plan
map @: () -> (int8, int8, int8, int8, int8, int8, int8)
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = (1, 2, 4, 8, 1, 24, 8)
