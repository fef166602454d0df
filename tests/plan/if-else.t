--- script
go:gopark { if goid == 1 { @one = count(); } else if goid == 2 { @two = count(); } else { @more = count(); } }
--- plan
; plan
map @one: () -> count uint64
map @two: () -> count uint64
map @more: () -> count uint64
counter c0: fault go:gopark
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <g> = %g
        <goid> = user64[(<g> +u {off:runtime.g.goid})]
        if (<goid> ==u 1)
            @one[] <- count 
        else
            if (<goid> ==u 2)
                @two[] <- count 
            else
                @more[] <- count 
