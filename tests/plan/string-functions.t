--- script
begin { $s = "abc"; printf("%d %d %s\n", strlen($s), strcontains($s, "c"), str_concat($s, "d")); }
--- plan
; plan
record r0: printf uint64, bool, string[16]
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        <s> = "abc"
        emit r0(gt_strlen(<s>), (gt_strstr(<s>, "c") >= 0), gt_str_concat(<s>, "d"))  (lost: c1)
