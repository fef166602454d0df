params: 5
--- script
begin { if ($1 < 2) { fail("too small: %d", $1); } @ = $1; }
--- plan
; plan
map @: () -> int8
counter c0: fault begin
program p0_begin: begin
    clause
        if 0
        @[] = 5
