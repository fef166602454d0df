--- script
fn pick($n: int64): string[300] { if ($n > 1) { return "more"; } }
begin {
	let $long: string[300];
	@long = str("x", 1);
	for ($i : 0..3) {
		let $s: string[300];
		if ($i == 1) { $s = "set in the second round"; }
		print(("round", $i, $s, pick($i)));
	}
	print(find(@none, 1, $long));
	print(("long", $long));
	@none[2] = (string[300])"two";
	$read = @none[1];
	$there = @none[2];
	print(($read, $there));
	delete(@none, 2);
	$gone = @none[2];
	print(($gone, @none[2]));
}
--- expect
(round, 0, , )
(round, 1, set in the second round, )
(round, 2, , more)
false
(long, )
(, two)
(, )


@long: x
