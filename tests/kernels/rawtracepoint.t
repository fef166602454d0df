program: calls.c
check: maps["@"] > 0 and maps["@same"] == {"true": maps["@"]}
--- script
rawtracepoint:sched_switch { @ = count(); @same[args.prev == curtask] = count(); }
