flags: -q
--- script
begin {
	@min["a"] = min(5); @min["b"] = min(-5); @min["c"] = min(0); @min["d"] = min(-9);
	@max["a"] = max(5); @max["b"] = max(-5); @max["c"] = max(0); @max["d"] = max(-9);
	print(@max, 2);
}
--- expect
@max[d]: -9
@max[b]: -5


@max[c]: 0
@max[a]: 5
@max[d]: -9
@max[b]: -5
@min[c]: 0
@min[a]: 5
@min[d]: -9
@min[b]: -5
