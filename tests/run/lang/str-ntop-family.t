# The family may be known late only; of another one there is no text.
--- script
begin {
	$six = pid > 1 ? 10 : 2;
	print(ntop($six, pton("::5")));
	print(ntop($six - 8, pton("1.2.3.4")));
	printf("|%s|\n", ntop($six - 3, pton("1.2.3.4")));
	exit();
}
--- expect
::5
1.2.3.4
||


