--- script
begin {
	$a = (uint8[4])(uint32)0x01020304;
	print(($a, $a[1], (uint32)$a, $a == (uint8[4])(uint32)5));
	print((int8[6])"hello");
	$b = (uint16[])(uint32)65537;
	print(($b, sizeof($b), sizeof((int8[])1), (uint8[2])5, (int16[])"abc"));
	@x = (uint64)(uint8[8])(uint64)77;
	@m[$a] = $a;
}
--- expect
([4,3,2,1], 3, 16909060, false)
[104,101,108,108,111,0]
([1,1], 4, 1, [5,0], [25185,99])


@m[[4,3,2,1]]: [4,3,2,1]
@x: 77
