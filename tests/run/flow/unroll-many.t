# What would be much code is a loop that does the same.
--- script
macro some(@m) { unroll(90) { @m += 1; @m += 1; @m += 1; } }
fn first(): int64 {
	$x = 0;
	unroll(90) {
		$x++;
		if ($x > 70) { return $x; }
		@q += 1;
	}
	return 0;
}
begin {
	unroll(100) { unroll(100) { unroll(100) { @ += 1; } } }
	$i = 0;
	unroll(90) {
		$i++;
		let $t;
		if ($i % 30 == 0) { $t = ($i, 1); }
		if ($i % 29 == 0 || $i % 30 == 0) { print(($i, $t)); }
		for ($j : 0..5) { if ($j == 3) { break; } @turns += 1; }
	}
	print($i);
	some(@m);
	unroll(50) { some(@m); }
	print(first());
}
end {
	$n = 0;
	unroll(90) {
		$n++;
		if ($n == 80) { print($n); return; }
		if ($n == 1) { print(1); }
		@last = $n;
	}
	print("not reached");
}
--- expect
(29, (0, 0))
(30, (30, 1))
(58, (0, 0))
(60, (60, 1))
(87, (0, 0))
(90, (90, 1))
90
71
1
80


@: 1000000
@last: 79
@m: 13770
@q: 70
@turns: 270
