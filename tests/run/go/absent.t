# A value that is not there, in each place where one can stand: a string, and a number made of it.
program: state
--- script
go:mallocgc /alloc_size == 7004/ {
	$a = glabel("tenant");
	$n = strlen($a);
	print($a); print($n); print(($a, 1)); print((x=$a, n=$n));
	printf("%s|%v|%10s|%-4s|%d|%d\n", $a, $a, $a, $a, $n, $n + 1);
	print($n + 1); print(1 - $n); print(-$n); print($n / 2); print(human($n)); print(duration($n));
	print($a == "acme"); print($a != "acme"); print($n > 1); print($n <= 1); print($n == $n);
	print(!$n); print($n || 1); print($n && 1); print($n ? 1 : 2); print($n ?: 5); print($a ?: "none");
	if ($n) { print("yes") } else { print("no") }
	@key[$a, $n, 1] = count();
	@value = $n; @keyed[1] = $n; @text = $a;
	@sum = sum($n); @avg = avg($n); @min = min($n); @max = max($n); @hist = hist($n); @stats = stats($n); @quantiles = quantiles($n);
	@some = 1; @some += $n ?: 10;
	$n = 3; print($n);
	exit();
}
--- expect
-
-
(-, 1)
{ .x = -, .n = - }
-|-|         -|-   |-|-
-
-
-
-
-
-
false
false
false
false
false
true
true
false
2
5
none
no
3


@key[-, -, 1]: 1
@some: 11
--- stderr
Attached 1 probe
1 skipped: $n unknown (-e:11:2)
1 skipped: $n unknown (-e:11:15)
1 skipped: $a unknown (-e:11:31)
1 skipped: $n unknown (-e:12:2)
1 skipped: $n unknown (-e:12:18)
1 skipped: $n unknown (-e:12:34)
1 skipped: $n unknown (-e:12:50)
1 skipped: $n unknown (-e:12:66)
1 skipped: $n unknown (-e:12:84)
1 skipped: $n unknown (-e:12:104)
