--- script
begin { @t[tid] = curtask; $c = @t[tid].comm; }
--- types
; types
map @t[uint64]: *struct task_struct
probe begin
    clause
        $c: string[16]
