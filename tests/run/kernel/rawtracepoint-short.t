--- script
rt:sys_enter { print(args.id >= 0); exit(); }
--- expect
true


