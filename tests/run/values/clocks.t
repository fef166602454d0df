--- script
begin { print(nsecs(monotonic) <= nsecs); print(nsecs(monotonic) <= nsecs(boot)); print(nsecs(tai) > 1000000000000000000); print(nsecs(sw_tai) > 0); print(pid(curr_ns) == pid); print(pid(init) > 0); print(tid(init) > 0); }
--- expect
true
true
true
true
true
true
true


