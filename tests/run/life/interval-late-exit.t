# A timer that is late catches up, but runs no more after the exit() of one of its runs.
flags: --unsafe
--- script
interval:ms:5 {
	@runs++;
	if (@runs == 3) { exit(); }
	if (@runs == 1) { system("sleep 0.2"); }
}
--- expect



@runs: 3
