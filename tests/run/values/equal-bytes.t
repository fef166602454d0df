--- script
begin {
	$hi = buf("hi", 2);
	$s = "high and low";
	print(($hi == $hi, $hi == buf($s, 2), $hi == buf($s, 3), $hi != buf("ho", 2)));
	print(((buf("a", 1), 1) == (buf("ab", 1), 1), (buf("a", 1), 1) == (buf("ab", 2), 1)));
	print((ntop(1) == ntop(1), ntop(1) == ntop(2)));
	$u = username;
	print(($u == username, $u != username));
	$t = strftime("%H", nsecs);
	print($t == $t);
}
--- expect
(true, true, false, true)
(true, false)
(true, false)
(true, false)
true


