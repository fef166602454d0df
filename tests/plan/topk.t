--- script
begin { @[1] = topk(3, comm, 5); }
--- plan
; plan
map @: (int8, string[16]) -> topk int64
counter c0: fault begin
counter c1: full @
program p0_begin: begin
    clause
        <comm> = gt_comm()
        @[1, <comm>] <- topk 5  (full: c1)
