--- script
begin / "on" / {
	$s = "abc"; $e = "";
	print(((bool)"x", (bool)"", (bool)$s, (bool)$e));
	if ("") { print("never"); } else { print("empty"); }
	print(("a" && true, "" || false, "x" ? 1 : 2));
	$c = (string[10])"hello";
	print(($c, sizeof($c)));
	let $g: string; print($g); $g = "grown";
	print(($g, sizeof($g), @never[3]));
}
--- expect
(true, false, true, false)
empty
(true, false, 1)
(hello, 10)

(grown, 6, 0)


