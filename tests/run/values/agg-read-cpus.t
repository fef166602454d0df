--- script
begin { @c = count(); }
profile:hz:500 { @c = count(); @k[cpu] = count(); }
interval:ms:400 { if (@c > 1) { printf("%d\n", @c > @k[0]); } exit(); }
--- regex
^(1|)$
