--- script
struct a { int x[2]; }
begin {
	$v = (uint64)0x500000005;
	$p = (struct a *)&$v;
	$copy = $p.x;
	$i = (uint64)1;
	print(($p.x[$i], $copy[$i]));
	$i = 2;
	print(($p.x[$i], $copy[$i]));
	$i = (uint64)-1;
	print(($p.x[$i], $copy[$i]));
}
--- stderr_regex
4 reads of target memory failed
--- expect
(5, 5)
(0, 0)
(0, 0)


