flags: -q
--- script
macro step(@m, $s) { $s = @m[$s]; }
begin {
	@m["a"] = "b"; @m["b"] = "c"; @m["c"] = "d";
	$s = "a";
	$s = @m[$s];
	print($s);
	$s = @m[@m[$s]];
	print($s);
	$s = "a";
	step(@m, $s);
	for ($i : 0..2) { $s = @m[$s]; print($s); }
	print(find(@m, "a", $s));
	if (find(@m, $s, $s)) { print($s); }
	$s = "hello";
	$s = str($s, 3);
	$s = true ? str($s) : "none";
	print($s);
	$t = ("x", "y");
	$t = ($t.1, $t.0);
	print($t);
	$n = (1, (2, "z"));
	$n = ($n.1.0, ($n.0, $n.1.1));
	print($n);
	$r = (a="1", b="2");
	$r = (a=$r.b, b=$r.a);
	print($r);
	@t[1, "x"] = (2, "y");
	@t[2, "y"] = (3, "z");
	$k = (1, "x");
	$k = @t[$k];
	$k = @t[$k];
	print($k);
	clear(@m);
	clear(@t);
}
--- expect
b
d
c
d
true
c
hel
(y, x)
(2, (1, z))
{ .a = 2, .b = 1 }
(3, z)


