--- script
go:gopark { @[goid, gparent, gstatus, gwait, gfunc, gsite, mid, procid] = count(); }
--- plan
; plan
map @: (uint64, uint64?, enum gstatus, enum waitreason?, func, place, int64?, int32?) -> count uint64
counter c0: fault go:gopark
counter c1: full @
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <g> = %g
        <goid> = user64[(<g> +u {off:runtime.g.goid})]
        <gparent> = user64[(<g> +u {off:runtime.g.parentGoid}?)?]?
        <gstatus> = {enum:gstatus}[(user32[(<g> +u {off:runtime.g.atomicstatus})] &u 4095)]
        <gwait> = gt_when(((user32[(<g> +u {off:runtime.g.atomicstatus})] &u 4095) ==u 4), {enum:waitreason}[user8[(<g> +u {off:runtime.g.waitreason})]])?
        <bias> = ({pie} ? gt_bias(ctx) : 0)
        <gfunc> = (((user64[(<g> +u {off:runtime.g.startpc})] -u <bias>) &u 281474976710655) |u ({target} <<u 48))
        <gsite> = (((user64[(<g> +u {off:runtime.g.gopc})] -u <bias>) &u 281474976710655) |u ({target} <<u 48))
        <mid> = user64s[(gt_when(user64[(<g> +u {off:runtime.g.m})], user64[(<g> +u {off:runtime.g.m})])? +u {off:runtime.m.id})?]?
        <procid> = user32s[(gt_when(user64[(gt_when(user64[(<g> +u {off:runtime.g.m})], user64[(<g> +u {off:runtime.g.m})])? +u {off:runtime.m.p})?]?, user64[(gt_when(user64[(<g> +u {off:runtime.g.m})], user64[(<g> +u {off:runtime.g.m})])? +u {off:runtime.m.p})?]?)? +u {off:runtime.p.id})?]?
        @[<goid>, <gparent>, <gstatus>, <gwait>, <gfunc>, <gsite>, <mid>, <procid>] <- count   (full: c1)
