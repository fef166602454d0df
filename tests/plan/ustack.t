--- script
uprobe:/bin/x:f { @[ustack(perf, 5)] = count(); @y[usym(arg0)] = count(); }
--- plan
; plan
map @: (stack?) -> count uint64
map @y: (usym) -> count uint64
counter c0: fault uprobe:/bin/x:f
counter c1: full @
counter c2: full @y
program p0_uprobe__bin_x_f: uprobe:/bin/x:f
    clause
        <image> = gt_image({btf:task_struct.start_boottime}, {btf:task_struct.self_exec_id}, {btf:task_struct.mm}, {btf:mm_struct.start_code}, {btf:mm_struct.exe_file}, {btf:file.f_inode}, {btf:inode.i_ino}, {pidns.dev}, {pidns.ino})
        <ustack perf 5> = gt_ustack(ctx, stacks, <image>, 5, %sp)?
        @[<ustack perf 5>] <- count   (full: c1)
        @y[gt_usym(<image>, %arg3)] <- count   (full: c2)
