flags: -f json -q
--- script
struct part { char s[2]; bool t; }
struct all { int m; struct part p; unsigned char b[3]; short q[2]; void *z; float f; }
begin {
	@w[0] = 1; $a = (uint64)0x0100620100000002;
	$t = ($a, $a, $a, $a);
	print(*(struct all *)&$t);
	@k[*(struct part *)&$a] = *(struct part *)&$a;
	clear(@w);
}
--- expect
{"type": "value", "data": {"m": 2, "p": {"s": "\u0001b", "t": false}, "b": [1,2,0], "q": [0,25089], "z": "72165350472417282", "f": null}}
{"type": "map", "data": {"@k": {"{.s=\u0002,.t=false}": {"s": "\u0002", "t": false}}}}
