program: truth
args: -goroutines 40
versions: 1.26
second: 1.22
second_args: -goroutines 30
check: [v for k, v in maps["@parks"].items() if "truth-1.26" in k or "truth-1.22" not in k] == [prog["blocks"]]
check: [v for k, v in maps["@parks"].items() if "truth-1.22" in k] == [prog2["blocks"]]
check: sorted(maps["@created"].values()) == [30, 40]
check: maps["@begins"] == 1 and maps["@ends"] == 1
--- script
begin { @begins = count(); }
end { @ends = count(); }
go:gopark /reason == "chan receive"/ { @parks[exe] = count(); }
go:goexit { @created[pid] = count(); }
