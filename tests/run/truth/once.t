program: truth
args: -goroutines 200
versions: 1.26
second: 1.22
second_args: -goroutines 30
check: 1 <= maps["@ticks"] <= maps["@span"] / 20e6 + 2
check: sorted(maps["@exits"].values()) == [1, 1]
check: maps["@begins"] == 1 and maps["@ends"] == 1
--- script
begin { @begins = count(); }
end { @ends = count(); }
go:goexit { @ended[exe] = count(); }
tracepoint:syscalls:sys_enter_exit_group { @exits[pid] = count(); }
// A timer that ran once a target would tick twice as often as its period allows.
interval:20ms {
	if !has_key(@first[0]) { @first[0] = nsecs; }
	@ticks += 1;
	@span = nsecs - @first[0];
}
