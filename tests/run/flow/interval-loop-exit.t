--- script
interval:20ms { for ($i : 0..2) { @a[$i]++; if (@a[$i] > 2) { exit(); } } }
--- expect


@a[1]: 2
@a[0]: 3
