# A plain number is an address of 8 bytes, whatever its own width.
--- script
begin {
	$a = kaddr("vfs_read");
	print(*$a == *(uint64 *)$a && *($a + 8) == ((uint64 *)$a)[1]);
	printf("%d %d\n", sizeof(*$a), sizeof(*(int8)5));
	printf("%d %d\n", *5, *(int8)-1);
	exit();
}
--- expect
true
8 8
0 0


