--- script
begin { @ = (is_integer(1), is_integer(comm), is_str(comm), is_str(1), is_unsigned_integer(pid), is_literal(5), is_literal(pid), is_ptr(pid)); }
--- plan
; plan
map @: () -> (bool, bool, bool, bool, bool, bool, bool, bool)
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = (1, 0, 1, 0, 1, 1, 0, 0)
