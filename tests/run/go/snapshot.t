program: state
args: -crowd
versions: 1.19 1.21 1.22 1.23.12 1.24 1.25 1.26 1.27
builds: normal stripped pie
check: {k.rsplit(":", 1)[0]: n for k, n in maps["snapshot"].items() if "main.receiver" in k} == {"waiting,chan receive,main.receiver,main.crowd main.go": 30}
check: {k.rsplit(":", 1)[0]: n for k, n in maps["snapshot"].items() if "main.selecter" in k} == {"waiting,select,main.selecter,main.crowd main.go": 20}
check: sum(n for k, n in maps["snapshot"].items() if ",main.locker,main.crowd main.go" in k) == 700
check: sum(n for k, n in maps["snapshot"].items() if ",runtime." not in k.rsplit(",", 1)[0] or ",runtime.main," in k) == prog["goroutines"]
check: list(maps["snapshot"].values()) == sorted(maps["snapshot"].values())
--- script
begin { snapshot(); }
go:gc_start { @ = count(); }
