--- script
begin {
	let $long: string[200];
	$long = "abc";
	printf("<%s> %d <%s> <%s>\n", $long, 7, str("defghijk", 128), "short");
	$long = "a string of some length, which is stored in a variable of two hundred bytes";
	@m[1] = $long;
	for ($i : 0..2) {
		printf("%d %s|%s\n", $i, $long, @m[1]);
	}
	printf("<%s> %d\n", @m[2], 1);
	printf("<%s>\n", str(1));
	printf("%s %s\n", 1 == nsecs ? str("x", 100) : str("y", 100), $long);
	print(str("defghijk", 128));
	print((str("in a tuple", 100), 5));
	exit();
}
--- expect
<abc> 7 <defghijk> <short>
0 a string of some length, which is stored in a variable of two hundred bytes|a string of some length, which is stored in a variable of two hundred bytes
1 a string of some length, which is stored in a variable of two hundred bytes|a string of some length, which is stored in a variable of two hundred bytes
<> 1
<>
y a string of some length, which is stored in a variable of two hundred bytes
defghijk
(in a tuple, 5)


@m[1]: a string of some length, which is stored in a variable of two hundred bytes
