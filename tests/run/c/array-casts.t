--- script
struct two { int x[2]; }
begin {
	print((int8[])12345);
	print((uint8[8])12345);
	print((uint8[])(uint32)5);
	print((int16[])(int32)-1);
	print((int8[])"hello");
	print((int16[])"hello");
	print((bool[2])(uint16)1);
	$x = (uint32)0x01020304;
	$a = (uint8[4])$x;
	print(($a, (uint32)$a));
	$v = (uint64)0x100000002;
	$p = (struct two *)&$v;
	print((uint64)$p.x);
	print($a == (uint8[4])$x);
	@k[$a] = $a[3];
}
--- expect
[57,48]
[57,48,0,0,0,0,0,0]
[5,0,0,0]
[-1,-1]
[104,101,108,108,111,0]
[25960,27756,111]
[true,false]
([4,3,2,1], 16909060)
4294967298
true


@k[[4,3,2,1]]: 1
