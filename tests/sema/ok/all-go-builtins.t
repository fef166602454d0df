--- script
go:gopark { @[goid, gparent, gstatus, gwait, gfunc, gsite, mid, procid] = count(); }
