--- script
begin {
	$z = 0; @m = 7; $s = -8;
	print((5 / $z, 5 % $z, $s / $z, $s % 0));
	@m /= $z;
	$s %= $z;
	print((@m, $s, 9 / 3));
}
--- expect
(1, 1, 1, 1)
(1, 1, 3)


@m: 1

--- stderr
Attached 1 probe
1 division by zero gave 1: / (-e:3:9)
1 division by zero gave 1: % (-e:3:17)
1 division by zero gave 1: / (-e:3:25)
1 division by zero gave 1: % (-e:3:34)
1 division by zero gave 1: / (-e:4:2)
1 division by zero gave 1: % (-e:5:2)
