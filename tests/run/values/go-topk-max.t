program: demo
flags: --duration 1s
check: set(maps["@"]) == {max(maps["@all"], key=maps["@all"].get)}
--- script
go:gopark { @ = topk(1, reason); @all[reason] = count(); }
