--- script
rt:sys_enter { @[args.id >= 0] = 1; exit(); }
--- expect


@[true]: 1
