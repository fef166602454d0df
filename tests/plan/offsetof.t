--- script
struct inner { short s; void *p; }
struct outer { char c; int x; struct inner in; long l[3]; }
begin { @ = (offsetof(struct outer, x), offsetof(struct outer, in), offsetof(struct outer, in.p), offsetof(struct outer, l)); }
--- plan
; plan
map @: () -> (int8, int8, int8, int8)
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = (4, 8, 16, 24)
