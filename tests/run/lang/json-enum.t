flags: -q -f json
--- script
enum A { X = 1, Y = 2 }
begin { print(Y); print((Y, "s")); printf("%s %d\n", Y, Y); @[X] = Y; @t[X, 3] = (X, Y); }
--- expect
{"type": "value", "data": 2}
{"type": "value", "data": [2,"s"]}
{"type": "printf", "data": "Y 2\n"}
{"type": "map", "data": {"@": {"X": 2}}}
{"type": "map", "data": {"@t": {"X,3": [1,2]}}}
