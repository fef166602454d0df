flags: -q -f json
--- script
begin {
	@[1, (2, (3, "x"))] = 1;
	@r["k", (a=1, b=(2, 3))] = 2;
}
--- expect
{"type": "map", "data": {"@": {"1,(2,(3,x))": 1}}}
{"type": "map", "data": {"@r": {"k,{.a=1,.b=(2,3)}": 2}}}
