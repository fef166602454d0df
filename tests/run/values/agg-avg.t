--- script
begin { @avg = avg(1); @avg = avg(2); @avg = avg(3); @n = avg(-10); @n = avg(-21); exit(); }
--- expect


@avg: 2
@n: -15
