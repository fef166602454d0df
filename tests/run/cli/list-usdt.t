program: calls.c
attach: none
root: no
flags: -lv 'usdt:tests/.cache/c/calls:calls:*'
--- expect
usdt:tests/.cache/c/calls:calls:bare
usdt:tests/.cache/c/calls:calls:color
    arg0  int32
    arg1  uint64
usdt:tests/.cache/c/calls:calls:many
    arg0  int32
    arg1  int8
    arg2  uint16
    arg3  int64
    arg4  uint64
    arg5  int32
