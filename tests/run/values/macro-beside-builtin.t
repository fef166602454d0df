--- script
macro len() { 99 }
macro pid(x) { x + 1 }
macro last(x) { { let $a = x; $a * 2 } }
begin {
	@a[1] = 1;
	print((len(), len(@a), pid(3), pid > 0, __builtin_pid == pid, last(4)));
	delete(@a, 1);
}
--- expect
(99, 1, 4, true, true, 8)


