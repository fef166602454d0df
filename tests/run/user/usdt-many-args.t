program: calls.c
check: printed == "0 0 65000 -1 11 1\n1 -1 65000 -1 11 1\n"
--- script
usdt:tests/.cache/c/calls:calls:many /arg0 < 2/ { printf("%d %d %d %lld %d %d\n", arg0, (int8)arg1, arg2, (int64)arg3, arg5, arg4 != 0); }
