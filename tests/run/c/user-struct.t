flags: -q -c "sleep 0.05"
--- script
struct ts { long sec; long nsec; }
uprobe:libc.so.6:clock_nanosleep {
	$t = (struct ts *)arg2;
	print($t.nsec);
	print(*$t);
	$copy = *uptr($t);
	print($copy.nsec / 1000);
	@[*$t, pid > 0] = count();
	exit();
}
--- expect
50000000
{ .sec = 0, .nsec = 50000000 }
50000


@[{ .sec = 0, .nsec = 50000000 }, true]: 1
