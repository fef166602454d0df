# A function of a module, with the module's name and without.
check: maps["@"]["kprobe:dummy:dummy_get_stats64"] >= 1
check: maps["@"]["kprobe:dummy_get_stats64"] == maps["@"]["kprobe:dummy:dummy_get_stats64"] == maps["@returns"]
--- script
begin { cat("/proc/net/dev"); }
kprobe:dummy:dummy_get_stats64, kprobe:dummy_get_stats64 { @[probe] = count(); }
kretprobe:dummy:dummy_get_stats64 { @returns++; }
interval:1s { exit(); }
