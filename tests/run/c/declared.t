--- script
struct foo { int x; char s[4]; }
begin {
	let $s: struct foo;
	let $p: struct foo *;
	let $a: int32[3];
	print($s);
	print($p);
	print($a);
	$x = (1, (struct foo *)8);
	print($x);
}
--- expect
{ .x = 0, .s =  }
0x0
[0,0,0]
(1, 0x8)


