--- script
begin { $t = curtask; $pid = curtask.pid; $comm = curtask.comm; $p = curtask.real_parent; $name = curtask.real_parent.comm; }
--- types
; types
probe begin
    clause
        $t: *struct task_struct
        $pid: int32
        $comm: string[16]
        $p: *struct task_struct
        $name: string[16]
