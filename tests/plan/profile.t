--- script
profile:hz:99 { @[gfunc] = count(); }
--- plan
; plan
map @: (func?) -> count uint64
counter c0: fault profile:hz:99
counter c1: full @
program p0_profile_hz_99: profile:hz:99 every 10101010 ns (row)
    clause
        <g> = gt_curg(gt_tls_g({target}, {btf:task_struct.thread.fsbase}, {tls.g})?, {off:runtime.g.m}, {off:runtime.m.g0}, {off:runtime.m.gsignal}, {off:runtime.m.curg})?
        <bias> = {bias}
        <gfunc> = (((user64[(<g> +u {off:runtime.g.startpc})?]? -u <bias>)? &u 281474976710655)? |u ({target} <<u 48))?
        @[<gfunc>] <- count   (full: c1)
