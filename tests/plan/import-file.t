--- script
import "tests/data/import/helpers.gt"
begin { @ = (add_one(1), twice(2), HIGH); }
--- plan
; plan
map @: () -> (int8, int64, enum level)
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = (2, { <n#2> = 2; <twice#2> = 0; <twice#2> = (<n#2> + <n#2>); <twice#2> }, 7)
