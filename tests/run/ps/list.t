# The program that runs is among those that run.
program: state
second: 1.22
attach: none
flags: ps -f json
root: no
check: {("go1.22.12", "program/state")} < {(e["data"]["goversion"], e["data"]["module"]) for e in events if "/state-" in e["data"]["binary"]}
check: all(e["type"] == "process" and e["data"]["pid"] > 0 for e in events)
