--- script
macro kind(x) {
	if comptime is_literal(x) { print("literal"); } else if comptime is_str(x) { print("text"); } else { print("other"); }
}
macro size_or_text(x) { comptime is_str(x) ? "text" : sizeof(x) }
begin {
	print((comptime 1 + 2, comptime (2 * 3), comptime sizeof(uint64), comptime "a", comptime ((1, "b").1), comptime (a=1)));
	kind(3);
	$t = comm;
	kind($t);
	kind(pid);
	print(size_or_text($t));
	print(size_or_text(pid));
	@a = 1;
	if comptime (false) { @a[1] = "x"; nothing_of_that_name(); }
	let $late;
	if comptime (sizeof($late) == 8) { print("wide"); } else { @b["no"] = 1; }
	$late = (int64)1;
	unroll (comptime (1 + 1)) { print("twice"); }
	if comptime (1) { let $inner = 5; print($inner); }
	$r = if comptime ("a" == "b") { "text" } else { print("else"); 3 };
	print($r);
	if comptime (true) { return; }
	print("not reached");
}
begin, end { if comptime (probe == "begin" || probetype == "nothing") { print("in begin"); } else { print("in end"); } }
--- expect
(3, 6, 8, a, b, { .a = 1 })
literal
text
other
text
4
wide
twice
twice
5
else
3
in begin
in end


@a: 1
