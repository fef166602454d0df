--- script
begin { $i = 0; @a[0] = 5; @a[$i++] *= 2; print($i); @n = 0; @a[@n++] <<= 1; print(@n); clear(@n); }
--- expect
1
@n: 1


@a[0]: 20
