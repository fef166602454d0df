--- script
import "tests/data/import/helpers.gt"
import "tests/data/import/sub/three.gt"
import "tests/data/import/helpers.gt"
begin { @ = three(add_one(1)); }
--- plan
; plan
map @: () -> int8
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = 5
