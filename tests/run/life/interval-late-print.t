# The runs of a late timer print one by one what each of them saw.
flags: --unsafe
--- script
begin { @runs = 0; }
interval:ms:5 {
	@runs++;
	if (@runs == 1) { system("sleep 0.1"); } else { print(@runs); }
	if (@runs == 4) { exit(); }
}
--- expect

@runs: 2
@runs: 3
@runs: 4


@runs: 4
