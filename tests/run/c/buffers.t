--- script
struct f { unsigned char s[4]; short b[2]; unsigned char six[16]; }
begin {
	$v = (0x0062006101020304, (uint64)0xffff000000000000, (uint64)0x0100007f, 0);
	$p = (struct f *)&$v;
	print(buf($p.s));
	print(buf($p.s, 2));
	$a = $p.s;
	print(buf($a));
	print(ntop($p.s));
	print(macaddr($p.six));
	print(ntop(10, &$p.six));
}
--- expect
\x04\x03\x02\x01
\x04\x03
\x04\x03\x02\x01
4.3.2.1
00:00:00:00:00:00
::ffff:7f00:1:0:0


