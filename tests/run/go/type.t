program: truth
args: -goroutines 1 -blocks 1 -collections 0
versions: 1.19 1.23.12 1.26 1.27
builds: normal stripped pie
check: maps["@"] == {"main.large": prog["large_objects"]} and maps["@event"] == maps["@"]
check: maps["@nil"] == {"null": prog["large_objects"]} and maps["@text"] == prog["large_objects"]
--- script
go:mallocgc /alloc_size == 1234/ {
	@[type(arg1)] = count();
	@event[alloc_type] = count();
	@nil[type(arg1 - arg1)] = count();
	if (type(arg1) == alloc_type) { @text++ }
}
