--- script
import "tests/data/import/dir"
begin { @ = c_of(4); }
--- plan
; plan
map @: () -> int8
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = 52
