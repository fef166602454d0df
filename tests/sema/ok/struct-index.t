--- script
begin { $m = curtask.cpus_mask.bits[0]; $f = curtask.files.fdt.fd[0]; $n = curtask.files.fdt.fd[0].f_mode; }
--- types
; types
probe begin
    clause
        $m: uint64
        $f: *struct file
        $n: uint32
