--- script
begin { $v = curtask.se.vruntime; $se = curtask.se; $w = curtask.se.load.weight; }
--- types
; types
probe begin
    clause
        $v: uint64
        $se: struct sched_entity
        $w: uint64
