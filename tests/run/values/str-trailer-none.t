--- script
config = { max_strlen = 5; str_trunc_trailer = ""; }
begin {
	$x = 0x0067666564636261;
	$n = 6;
	printf("%s %s|\n", str(&$x), str(&$x, $n));
}
--- expect
abcde abcde|


