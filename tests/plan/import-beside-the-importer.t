--- script
import "tests/data/import/sub/three.gt"
begin { @ = three(1); }
--- plan
; plan
map @: () -> int8
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = 4
