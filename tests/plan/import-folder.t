--- script
import "tests/data/import/dir"
begin { @ = b_of(4); }
--- plan
; plan
map @: () -> int8
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = 50
