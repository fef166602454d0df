# Units print as people read them: in print, printf, tuples, records, keys, values and aggregations; %d shows the number.
--- script
begin {
	$d = duration(1234567);
	$b = bytes(3 << 20);
	$c = human(12345678);
	print($d); print($b); print($c);
	printf("%v %s %d %u %lx|%8s|%-8v|\n", $d, $d, $d, $d, $d, $d, $d);
	printf("%v %s %d, %v %s %d\n", $b, $b, $b, $c, $c, $c);
	print(($d, $b, $c)); print((d=$d, b=$b, n=5));
	@key[$d, $b, $c] = $d;
	@value = $b; @count = $c;
	@sum = sum($d); @avg = avg($b); @min = min($c); @max = max($d); @stats = stats($b);
	print(linear($d)); print(linear($b)); print(linear($c)); print(human($d)); print(human(999)); print(human(-1000));
	exit();
}
--- expect
1.23ms
3MiB
12.3M
1.23ms 1.23ms 1234567 1234567 12d687|  1.23ms|1.23ms  |
3MiB 3MiB 3145728, 12.3M 12.3M 12345678
(1.23ms, 3MiB, 12.3M)
{ .d = 1.23ms, .b = 3MiB, .n = 5 }
1234567
3145728
12345678
1.23ms
999
-1k


@avg: 3MiB
@count: 12.3M
@key[1.23ms, 3MiB, 12.3M]: 1.23ms
@max: 1.23ms
@min: 12.3M
@stats: { .count = 1, .average = 3MiB, .total = 3MiB }
@sum: 1.23ms
@value: 3MiB
