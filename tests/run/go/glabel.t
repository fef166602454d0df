program: state
versions: 1.19 1.21 1.22 1.23.12 1.24 1.25 1.26 1.27
builds: normal stripped
check: maps["@tenant"] == {"7002,acme,17": 1, "7003,acme,17": 1, "7004,null,null": 1}
check: maps["@key29"] == "value29" and maps["@key0"] == "value0" and maps["@key15"] == "value15"
check: maps["@none"] == {"-": 1}
--- script
go:mallocgc /alloc_size >= 7002 && alloc_size <= 7004/ { @tenant[(int64)alloc_size, glabel("tenant"), glabel("request")] = count(); }
go:mallocgc /alloc_size == 7003/ {
	@key0 = glabel("key0");
	@key15 = glabel("key15");
	@key29 = glabel("key29");
	@none[glabel("key")  ?: "-"] = count();
}
