# Sums keep a unit, quotients of one unit lose it, and a literal with a suffix has the unit that it stands beside.
--- script
begin {
	$d = duration(5000000); $b = bytes(8192);
	print($d + $d); print($d - 1ms); print($d + 1); print($d * 3); print($d / 2); print($d % 3ms); print(-$d); print(2 * $d);
	print($d / 1ms); print($d / duration(1000)); print(10ms / $d); print($d / (2 * 1ms)); print($d / -1ms); print($d / 1K);
	print($b / 1K); print($b / bytes(4096)); print($b / 2); print($b + 1K); print($b * 2); print($b % 1000); print(1M / $b); print($b / 1ms);
	print($d > 1ms); print(4ms > $d); print($b >= 8K); print($d == 5ms); print(5 < $d);
	print($d & 0xff); print($b << 1); print(~$b); print($d | 1); print(!$d); print($d && $b);
	print((int64)$d); print((uint32)$b); print((uint8)$b); print(1ms); print(32K); print(1ms + 1); print(1h / 1s);
	print($d ? $d : 1ms); print($d > $d ? 1us : $d);
	print($b / $d); print(nsecs - nsecs + 1ms > 0); print(1_000); print(2e6); print(0x1f);
	$d += 1ms; print($d); $d++; print($d); @m = $d; @m += 1ms; print(@m); @m++; print(@m);
	exit();
}
--- expect
10ms
4ms
5ms
15ms
2.5ms
2ms
-5ms
10ms
5
5000
2
2
-5
4.88us
8
2
4KiB
9KiB
16KiB
192B
128
0B
true
false
true
true
true
64
16384
18446744073709543423
5000001
false
true
5000000
8192
0
1000000
32768
1000001
3600
5ms
5ms
0
true
1000
2000000
31
6ms
6ms
@m: 7ms
@m: 7ms


@m: 7ms
