--- script
begin { $b = curtask.in_execve; $c = curtask.sched_reset_on_fork; }
--- types
; types
probe begin
    clause
        $b: uint32
        $c: uint32
