# A text that lies in memory is its address where a pointer is wanted.
--- script
begin {
	$s = "abc";
	$c = (int8 *)$s;
	printf("%c%c\n", *$c, $c[2]);
	$n = (uint32 *)curtask->comm;
	print($n[0] == 0x61746f67);
	print(*(uint8 *)curtask->comm);
	exit();
}
--- expect
ac
true
103


