--- script
software:context-switches:1 { @[probe] = 1; exit(); }
--- expect


@[software:context-switches:1]: 1
