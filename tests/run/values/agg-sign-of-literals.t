flags: -q
--- script
begin {
	$v = (uint64)18446744073709551000;
	@lit["a"] = sum($v); @lit["b"] = sum(7);
	$w = 7;
	@none["a"] = sum($v);
	@least["a"] = min($v); @least["b"] = min(7);
	@st["b"] = stats(7); @st["a"] = stats($v);
}
--- expect


@least[b]: 7
@least[a]: -616
@lit[a]: -616
@lit[b]: 7
@none[a]: 18446744073709551000
@st[a]: { .count = 1, .average = -616, .total = -616 }
@st[b]: { .count = 1, .average = 7, .total = 7 }
