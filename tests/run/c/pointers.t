--- script
struct three { int a; int b; char c; }
begin {
	$v = (uint64)0x0000000200000001;
	$p = (int32 *)&$v;
	print((*$p, $p[1], *($p + 1), *(1 + $p)));
	$p++;
	print(*$p);
	--$p;
	print(*$p);
	$p += 1;
	print(*$p);
	$p -= 1;
	$q = $p + 1;
	print(($q > $p, $p == $q, $p != $q, $p < $q));
	$pp = &$p;
	print((**$pp, *(*$pp + 1)));
	$n = (struct three *)1024;
	printf("%p %p %p\n", $n + 1, $n - 5, $n);
	print(($n ? 1 : 2, $n && 0, $n || 0));
	if ($n) { print("set"); }
	@m = (int16 *)0x32;
	@m++;
	@m += 2;
	@m -= 1;
	@v[1] = 7;
	$w = &@v[1];
	print(*$w);
	print(&@v[2]);
	print(*(int8 *)&@v[1]);
	$s = "abc";
	$c = (int8 *)&$s;
	print((*$c, $c[1]));
	print(str(&$s));
	clear(@v);
}
--- expect
(1, 2, 2, 2)
2
1
2
(true, false, true, true)
(1, 2)
0x40c 0x3c4 0x400
(1, false, true)
set
7
0x0
7
(97, 98)
abc


@m: 0x36
