--- script
uprobe:/bin/true:main { @[arg0, arg2, arg5] = count(); } uretprobe:/bin/true:main { @r[retval] = count(); }
--- plan
; plan
map @: (uint64, uint64, uint64) -> count uint64
map @r: (uint64) -> count uint64
counter c0: fault uprobe:/bin/true:main
counter c1: full @
counter c2: fault uretprobe:/bin/true:main
counter c3: full @r
program p0_uprobe__bin_true_main: uprobe:/bin/true:main
    clause
        @[%arg3, %closure, %arg6] <- count   (full: c1)
program p1_uretprobe__bin_true_main: uretprobe:/bin/true:main
    clause
        @r[%arg0] <- count   (full: c3)
