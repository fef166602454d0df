--- script
begin {
	let $key = (typeof(@m))300;
	print(($key, sizeof(@m), sizeof(@n), sizeof(@none)));
	@m[(uint8)1] = (uint64)2;
}
end {
	@n["abc", 1] = 1;
	clear(@m);
	clear(@n);
}
--- expect
(44, 1, 5, 1)


