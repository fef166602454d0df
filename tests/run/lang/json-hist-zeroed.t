flags: -q -f json
--- script
begin { @h = hist(5); @l[1] = lhist(3, 0, 10, 1); zero(@h); zero(@l); }
--- expect
{"type": "hist", "data": {"@h": []}}
{"type": "hist", "data": {"@l": {"1": []}}}
