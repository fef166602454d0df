# An address written out is an array of its bytes, all of them, at every place where a value stands.
attach: none
flags: -q
--- script
begin {
	print(pton("1.2.3.4"));
	print(ntop(pton("1.2.3.4")));
	$six = pton("fe80::ff");
	print(($six[0], $six[15]));
	print(ntop($six));
	print(ntop(2, pton("102:304::")));
	print((is_array($six), sizeof($six)));
	print((pton("::1") == pton("::1"), pton("::1") == pton("::2"), pton("0.0.0.1") != pton("0.0.0.2")));
	@seen[pton("10.0.0.1")] = 1;
	@one = pton("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
	print(ntop(@one));
}
--- expect
[1,2,3,4]
1.2.3.4
(254, 255)
fe80::ff
1.2.3.4
(true, 16)
(true, false, true)
ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff


@one: [255,255,255,255,255,255,255,255,255,255,255,255,255,255,255,255]
@seen[[10,0,0,1]]: 1
