--- script
begin { $a = @m[1]++; $b = ++@m[1]; @m[1]--; @n = $a + $b; }
--- plan
; plan
map @m: (int8) -> int64
map @n: () -> int64
counter c0: fault begin
counter c1: full @m
counter c2: full @m
counter c3: full @m
program p0_begin: begin
    clause
        <a> = fetch @m[1] += 1
        <b> = (fetch @m[1] += 1 + 1)
        @m[1] += -1  (full: c3)
        @n[] = (<a> + <b>)
