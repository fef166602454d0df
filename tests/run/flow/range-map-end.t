--- script
begin { @map[5] = 8; for ($i : 5..@map[5]) { print($i); } }
--- expect
5
6
7


@map[5]: 8
