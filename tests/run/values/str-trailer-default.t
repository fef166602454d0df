--- script
config = { max_strlen = 6 }
begin {
	$x = (uint8[8])0x4847464544434241;
	$n = 7;
	printf("%s %s %s|\n", str(&$x), str(&$x, $n), str(&$x, 9));
}
--- expect
ABCDEF.. ABCDEF.. ABCDEF..|


