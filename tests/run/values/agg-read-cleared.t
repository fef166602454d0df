--- script
begin { @c = count(); clear(@c); }
interval:ms:50 { printf("%d\n", @c); @c = count(); printf("%d\n", @c); exit(); }
--- expect
0
1


@c: 1
