--- script
begin {
printf("%d %d\n",1, // one
2);
}
--- formatted
begin {
	printf("%d %d\n", 1, // one
		2);
}
