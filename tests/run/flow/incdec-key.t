--- script
begin { $i = 0; @a[$i++] = 5; @a[$i++] = 6; print($i); }
--- expect
2


@a[0]: 5
@a[1]: 6
