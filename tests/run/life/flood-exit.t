# A flood of print, more than any ring holds, leaves room for exit(); what was lost is told with its place.
status: 7
--- script
begin { @x = 1; }
interval:ms:20 {
	for $i : 0..30000 { print(@x); }
	exit(7);
}
--- stderr_regex
^Lost \d+ events in all: interval:ms:20 \(-e:2:1\)$
