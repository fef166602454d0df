program: state
args: -crowd
check: list(maps["snapshot"].values()) == [700]
check: any(e["type"] == "loss" and e["data"].startswith("snapshot: ") and "more groups" in e["data"] for e in events)
--- script
begin { snapshot(1); }
