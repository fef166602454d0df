--- script
struct inner { short s; void *p; }
struct outer { char c; int x; struct inner in; long l[3]; }
begin { @ = (sizeof(struct inner), sizeof(struct outer)); }
--- plan
; plan
map @: () -> (int8, int8)
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = (16, 48)
