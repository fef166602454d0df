# Text of memory that cannot be read is empty, and a fault that is told.
--- script
begin {
	$p = (int8 *)0;
	$s = str($p);
	print($s == "");
	print(strlen($s));
	printf("[%s]\n", str($p, 4));
	@[str($p)] = 1;
	exit();
}
--- expect
true
0
[]


@[]: 1
--- stderr_regex
reads of target memory failed
