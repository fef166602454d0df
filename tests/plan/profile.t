--- script
profile:hz:99 { @[gfunc] = count(); }
