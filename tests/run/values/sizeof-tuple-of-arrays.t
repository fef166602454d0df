--- script
struct three { char a[3]; short b; }
struct pair { int a; int b; }
begin {
	print((sizeof((1, (int8[6])"hello")), sizeof(((uint16[2])(uint32)3, (int8)1))));
	$t = (struct three *)0;
	$p = (struct pair *)0;
	print((sizeof(*$t), sizeof((*$t, (int8)1)), sizeof((*$t, *$t))));
	print((sizeof(((int32)1, *$p)), sizeof(((int8)1, *$p, (uint64)1))));
	print(sizeof(print(1)));
}
--- expect
(7, 6)
(6, 8, 12)
(12, 24)
0


