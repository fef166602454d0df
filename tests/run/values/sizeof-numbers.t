--- script
begin {
	print((sizeof(1), sizeof(127), sizeof(128), sizeof(-129), sizeof(40000), sizeof(3000000000), sizeof(18446744073709551615)));
	$a = 1; $a = 1000; $b = (uint8)1; $b = 200; $c = (uint8)1; $c = (int8)-1; $d = (uint64)1; $d = 5;
	print((sizeof($a), sizeof($b), sizeof($c), sizeof($d), sizeof($a + $b), sizeof($a++)));
	@m = 1; @m = 70000; @k[1] = (int16)2; @n++;
	print((sizeof(@m), sizeof(@k[1]), sizeof(@n), sizeof(1 == 1), sizeof(1 + 1), sizeof(~1)));
	for ($i : 0..5) { if ($i == 0) { print(sizeof($i)); } }
}
--- expect
(1, 1, 2, 2, 4, 8, 8)
(8, 2, 2, 8, 8, 8)
(4, 2, 8, 1, 1, 8)
1


@k[1]: 2
@m: 70000
@n: 1
