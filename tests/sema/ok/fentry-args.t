--- script
fentry:vfs_read { $f = args.file; $n = args.count; @[func] = count(); }
--- types
; types
map @[string[16]]: count of uint64
probe fentry:vfs_read
    clause
        $f: *struct file
        $n: uint64
