--- script
begin { print(ntop(2, pton("127.0.0.1"))); print(ntop(10, pton("::1"))); print(ntop(pton("fe80::1:2"))); }
--- expect
127.0.0.1
::1
fe80::1:2


