--- script
begin { $u = curtask.mm.exe_file.f_inode.i_nlink; $x = curtask.thread.fsbase; }
--- types
; types
probe begin
    clause
        $u: uint32
        $x: uint64
