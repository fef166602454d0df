--- script
struct node { struct node *next; int v; }
begin {
	$p = (struct node *)0;
	print($p.next.next.v);
	print(*$p);
}
--- stderr_regex
4 reads of target memory failed
--- expect
0
{ .next = 0x0, .v = 0 }


