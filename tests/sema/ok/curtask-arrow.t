--- script
begin { $pid = curtask->pid; $up = curtask->real_parent->tgid; }
--- types
; types
probe begin
    clause
        $pid: int32
        $up: int32
