--- script
begin { @c = count(); clear(@c); }
interval:ms:50 { printf("%d\n", (int64)@c); @c = count(); printf("%d\n", (int64)@c); exit(); }
--- expect
0
1


@c: 1
