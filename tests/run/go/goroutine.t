# Who the goroutine is, what it was started with and where, by whom, on which P: as it says itself.
program: state
versions: 1.19 1.21 1.22 1.23.12 1.24 1.25 1.26 1.27
builds: normal stripped pie
check: maps["@goid"] == prog["child"] and maps["@proc"] == prog["p"]
check: maps.get("@parent", prog["parent"]) == prog["parent"] and ("@parent" in maps or prog["version"].startswith("go1.19"))
check: maps["@func"] == {"main.child": 1} and maps["@site"] == {f"main.create main.go:{prog['go_statement']}": 1}
check: maps["@status"] == {"running,null": 1}
--- script
go:mallocgc /alloc_size == 7001/ {
	@goid = goid;
	@parent = gparent;
	@proc = procid;
	@func[gfunc] = count();
	@site[gsite] = count();
	@status[gstatus, gwait] = count();
}
