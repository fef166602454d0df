--- script
struct part { char name[4]; short n; }
struct all { int x; struct part p; int bits:5; int m[2]; }
begin {
	$v = (uint64)1;
	$p = (struct all *)&$v;
	print($p.p.name);
	print($p.p.n);
	print($p.bits);
	print($p.m[$v]);
	$all = *$p;
	print($all.p.n);
	print($all.bits);
	print($all.m[$v]);
	print($all.p.name);
	$q = $p + 1;
	$q++;
	@m[1] = $all.p;
	print(*&@m[1]);
	print(buf($all.m));
	print(offsetof(struct task_struct, comm));
}
--- plan
; plan
map @m: (int8) -> struct part
record r0: print string[8]
record r1: print int16
record r2: print int32
record r3: print int32
record r4: print int16
record r5: print int32
record r6: print int32
record r7: print string[8]
record r8: print struct part
record r9: print buffer[8]?
record r10: print uint64
counter c0: fault begin
counter c1: lost begin
counter c2: full @m
program p0_begin: begin
    clause
        <v> = 1
        <p> = &<v>
        emit r0(gt_mem_str(((<p> +u 4) +u 0), 4))  (lost: c1)
        emit r1(kernel16s[((<p> +u 4) +u 4)])  (lost: c1)
        emit r2((((((kernel8[(<p> +u 10)] >>u 0) <<u 59) >> 59) << 32) >> 32))  (lost: c1)
        emit r3(kernel32s[(<p> +u 12)[<v> of 2]])  (lost: c1)
        <all> = bytes20[<p>]
        emit r4(<all>@4@4)  (lost: c1)
        emit r5((((((<all>@10 >>u 0) <<u 59) >> 59) << 32) >> 32))  (lost: c1)
        emit r6(<all>@12@0[<v>])  (lost: c1)
        emit r7(<all>@4@0)  (lost: c1)
        <q> = (<p> +u (1 *u 20))
        <q> = (<q> + 20)
        @m[1] = <all>@4  (full: c2)
        emit r8(bytes6[&@m[1]])  (lost: c1)
        emit r9(gt_buf_user(&<all>@12, 8)?)  (lost: c1)
        emit r10({btf:task_struct.comm})  (lost: c1)
