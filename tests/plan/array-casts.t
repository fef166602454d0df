--- script
struct a { int x[2]; }
begin {
	$v = (uint64)1;
	$p = (struct a *)&$v;
	$i = 1;
	print($p.x[$i]);
	$b = (uint8[8])$v;
	print((uint64)$b);
	print(buf($b));
}
--- plan
; plan
record r0: print int32
record r1: print uint64
record r2: print buffer[8]?
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        <v> = 1
        <p> = &<v>
        <i> = 1
        emit r0(kernel32s[(<p> +u 0)[<i> of 2]])  (lost: c1)
        <b> = bytes(<v>)
        emit r1(<b>@0)  (lost: c1)
        emit r2(gt_buf_user(&<b>, 8)?)  (lost: c1)
