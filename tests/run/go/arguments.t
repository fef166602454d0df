# Arguments of a Go function are in the registers of Go's convention: mallocgc(size, type, needzero).
program: state
versions: 1.19 1.21 1.22 1.23.12 1.24 1.25 1.26 1.27
builds: normal stripped
check: maps["@"] == {"7001,1": 1} and maps["@ax"] == 7001 and maps["@same"] == 3 and maps["@type"] == {"uint8": 1}
check: maps["@ip"] == 1 and maps["@sp"] == 1
--- script
go:mallocgc /arg0 == 7001/ {
	@[arg0, arg2] = count();
	@ax = reg("ax");
	@same = 0 + (reg("ax") == arg0) + (reg("bx") == arg1) + (reg("cx") == arg2);
	@type[type(arg1)] = count();
	@ip = reg("ip") != 0;
	@sp = reg("sp") > 4096;
}
