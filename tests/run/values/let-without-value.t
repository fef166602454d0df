# A declaration without a value is 0, empty, or zeros, each time that it is reached.
--- script
struct s { int a; int b[2]; }
begin {
	$x = (uint64)7;
	for ($i : 0..3) {
		let $t;
		let $s;
		let $n;
		let $c;
		let $b;
		if ($i == 1) {
			$t = (1, "one");
			$s = "one";
			$n = 1;
			$c = *(struct s *)&$x;
			$b = buf("one", 3);
		}
		print(($t, $s, $n));
		print($c);
		print($b);
	}
	unroll 2 { let $t; print($t); $t = (1, 2); }
	let $a;
	if (pid > 1) { $a = ntop((uint32)16777343); } else { $a = ntop(pton("::1")); }
	print($a);
	exit();
}
--- expect
((0, ), , 0)
{ .a = 0, .b = [0,0] }

((1, one), one, 1)
{ .a = 7, .b = [0,1] }
one
((0, ), , 0)
{ .a = 0, .b = [0,0] }

(0, 0)
(0, 0)
127.0.0.1


