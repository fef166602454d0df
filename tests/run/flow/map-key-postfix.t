--- script
begin { print(@["a"]++); print(++@["a"]); $y = @["b"]--; print($y); }
--- expect
0
2
0


@[b]: -1
@[a]: 2
