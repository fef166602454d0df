--- script
begin { @t[tid] = curtask; $c = @t[tid].comm; }
--- types
; types
map @t[uint32]: *struct task_struct
probe begin
    clause
        $c: string[16]
