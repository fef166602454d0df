# What an allocation says of itself.
program: truth
args: -goroutines 1 -blocks 1 -collections 0
versions: 1.19 1.21 1.22 1.23.12 1.24 1.25 1.26 1.27
check: maps["@"] == {"main.large,1280,true,false,false": prog["large_objects"], "main.linked,64,false,false,false": prog["linked_objects"], "main.medium,512,true,false,false": prog["medium_objects"], "main.small,80,true,false,false": prog["small_objects"]}
--- script
go:mallocgc /alloc_size == 1234 || alloc_size == 488 || alloc_size == 77 || alloc_size == 56/ { @[alloc_type, class_size, noscan, tiny, large] = count(); }
