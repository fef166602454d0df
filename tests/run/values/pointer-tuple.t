--- script
begin {
	$t = (1, "x", (2, 3));
	$t = (5, "longer", (2, 3));
	$p = &$t;
	$u = *&$t;
	print((*$p, $u.1, (*$p).2, sizeof(*$p), *$p == $t));
	$r = (size=7, name="ab");
	$q = &$r;
	print(($q->size, $q.name, (*$q).name));
	@m[1] = (1, true);
	print(*&@m[1]);
	@[*$p] = *$q;
	for ($i : 0..2) { $s = ($i, "n"); $ps = &$s; print(*$ps); }
}
--- expect
((5, longer, (2, 3)), longer, (2, 3), 10, true)
(7, ab, ab)
(1, true)
(0, n)
(1, n)


@[5, longer, (2, 3)]: { .size = 7, .name = ab }
@m[1]: (1, true)
