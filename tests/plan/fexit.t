--- script
fexit:vfs_read { @[retval, args.count] = count(); }
--- plan
; plan
map @: (int64, uint64) -> count uint64
counter c0: fault fexit:vfs_read
counter c1: full @
program p0_fexit_vfs_read: fexit:vfs_read
    clause
        @[gt_ctx_num(ctx, {karg:fn:vfs_read.}, 8), gt_ctx_num(ctx, {karg:fn:vfs_read.count}, 8)] <- count   (full: c1)
