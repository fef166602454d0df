# A range that is empty beside one that is not: neither harms the other.
--- script
begin {
	for ($i : 0..3) { if ($i == 2) { break; } printf("%d ", $i); }
	for ($i : 3..1) { printf("never %d ", $i); }
	$n = 5;
	for ($i : $n..$n) { printf("never %d ", $i); }
	printf("done\n");
}
--- expect
0 1 done


