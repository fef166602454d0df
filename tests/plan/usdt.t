--- script
usdt:/bin/x:ns:na* /arg1 > 2/ { @[probe] = arg0; }
--- plan
; plan
map @: (string[128]) -> uint64
counter c0: fault usdt:/bin/x:ns:na*
counter c1: full @
program p0_usdt__bin_x_ns_na_: usdt:/bin/x:ns:na*
    clause
        if (gt_site_arg(ctx, 1) >u 2)
            @[gt_site_probe(ctx)] = gt_site_arg(ctx, 0)  (full: c1)
