--- script
s:cs:1 { print(cpu < ncpus); exit(); }
--- expect
true


