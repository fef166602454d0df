--- script
begin { @n = 1; print(@n++ ?: 9); }
--- expect
1


@n: 2
