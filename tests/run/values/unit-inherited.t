# What bpftrace has too stays plain: nsecs, elapsed and what is made of them.
--- script
begin { $a = nsecs; $b = $a + 1ms; print($b - $a); print(duration($b - $a)); print(elapsed < 1h); print(($b - $a) / 1us); exit(); }
--- expect
1000000
1ms
true
1000


