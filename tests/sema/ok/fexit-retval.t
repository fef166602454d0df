--- script
fexit:vfs_read { $r = retval; $f = args.file.f_inode.i_ino; @ = sum(retval); }
--- types
; types
map @: sum of int64
probe fexit:vfs_read
    clause
        $r: int64
        $f: uint64
