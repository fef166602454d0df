# All goroutines with their stacks, from a program that nothing is attached to; stripped ones too.
program: state
args: -crowd
versions: 1.19 1.21 1.22 1.23.12 1.24 1.25 1.26 1.27
builds: normal stripped pie
flags: ps -f json
root: no
check: {e["type"] for e in events} == {"goroutines"}
check: sum(e["data"]["count"] for e in events if e["data"]["func"] == "main.locker") == 700
check: [(e["data"]["count"], e["data"]["status"], e["data"]["reason"], e["data"]["system"]) for e in events if e["data"]["func"] == "main.receiver"] == [(30, "waiting", "chan receive", False)]
check: [[f["func"] for f in e["data"]["stack"] if f["func"].startswith(("main.", "runtime.goexit"))] for e in events if e["data"]["func"] == "main.receiver"] == [["main.receiver", "runtime.goexit"]]
check: [[f["func"] for f in e["data"]["stack"]][:2] for e in events if e["data"]["func"] == "main.selecter"] == [["runtime.gopark", "runtime.selectgo"]]
check: all(e["data"]["stack"][-1]["func"] == "runtime.goexit" for e in events if e["data"]["stack"])
check: [f["func"] for e in events if e["data"]["func"] == "runtime.main" for f in e["data"]["stack"]][-3:] == ["main.main", "runtime.main", "runtime.goexit"]
check: [0 < e["data"]["waited_ns"] < __import__("time").monotonic_ns() - prog["crowd_from"] for e in events if e["data"]["func"] in ("main.receiver", "main.selecter")] == [True, True]
check: [e["data"]["count"] for e in events] == sorted((e["data"]["count"] for e in events), reverse=True)
