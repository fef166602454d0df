# CPUs send more than a ring holds, all the time: every print, clear and exit arrives, in order; what is
# printed and cleared loses no count; what is lost is told with its place. The records print nothing, or
# reading the output would take longer than the flood.
flags: -f text
timeout: 60
alone: yes
check: re.findall(r"@tick: (\d+)", out) == [str(i) for i in [*range(1, 11), 10]]
check: sum(int(n) for n in re.findall(r"@events: (\d+)", out)) == int(re.search(r"@total: (\d+)", out)[1])
check: re.search(r"^Lost \d+ events in all: profile:hz:49 \(-e:2:1\)$", err, re.M)
--- script
begin { @total = 0; }
profile:hz:49 {
	for $i : 0..200000 {
		if ($i % 64 == 0) { @events = count(); @total++; }
		printf("");
	}
}
interval:ms:40 {
	@tick++;
	print(@tick);
	print(@events);
	clear(@events);
	if (@tick == 10) { exit(); }
}
