--- script
macro both(a, b) { a + " and " + b }
begin {
	print("go" + "tap");
	printf("%s=%d" + "\n", "n" + "o", 7);
	print(both("salt", "pepper"));
	print("abcdef" + 2 + 1);
	print(1 + "xyz");
	printf("[%s]\n", "short" + 50);
	print(("ab" + "cd")[3]);
	print(str($1) + "!");
	@["k" + "1"] = strlen("one" + "two");
}
--- expect
gotap
no=7
salt and pepper
def
yz
[]
100
!


@[k1]: 6
