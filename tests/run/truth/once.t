program: truth
args: -goroutines 200
versions: 1.26
second: 1.22
second_args: -goroutines 30
check: 1 <= maps["@ticks"] <= maps["@span"] / 20e6
check: sorted(maps["@exits"].values()) == [1, 1]
check: maps["@begins"] == 1 and maps["@ends"] == 1
--- script
begin { @begins = count(); @start = nsecs; }
end { @ends = count(); }
go:goexit { @ended[exe] = count(); }
tracepoint:syscalls:sys_enter_exit_group { @exits[pid] = count(); }
// It is set after begin has run: more ticks than periods since then would be those of another one.
interval:20ms { @ticks += 1; @span = nsecs - @start; }
