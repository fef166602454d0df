--- script
begin { $t = (struct task_struct *)curtask; $i = ((struct inode *)0).i_ino; }
--- types
; types
probe begin
    clause
        $t: *struct task_struct
        $i: uint64
