--- script
begin { print(++@x); print(++@x); print(--@x); }
--- expect
1
2
1


@x: 1
