--- script
begin { print(ncpus > 0); print(jiffies > 0); print(numaid < ncpus); }
profile:hz:99 { print(ctx == 0 || ctx != 0); exit(); }
--- expect
true
true
true
true


