--- script
s:cs:1 { @[cpu < ncpus] = 1; exit(); }
--- expect


@[true]: 1
