# Control that comes with every system call, gotap's own too, does not keep timers from running.
timeout: 10
--- script
begin { @n["a"] = 1; delete(@n["a"]); }
rawtracepoint:sys_enter { clear(@n); }
interval:ms:20 {
	@runs++;
	if (@runs == 5) { exit(); }
}
--- expect


@runs: 5
