--- script
begin {
	$a = 3;
	$t = true;
	$f = $a > 5;
	print(($t + $t, $t - $t, $f - $t, $t * $f, $t & $t, $t | $f, $t ^ $t, $t / $t, $t % $t));
	print((true + true, ($a > 1) + ($a > 2)));
	print((true + 1, $t * 5));
	$t += $f;
	print($t);
	@ = true ^ true;
}
--- expect
(true, false, true, false, true, true, false, true, false)
(true, true)
(2, 5)
true


@: false
