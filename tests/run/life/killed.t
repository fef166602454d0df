program: truth
versions: 1.19 1.26 1.27
signal: KILL
status: -9
check: prog["numgc"] == prog["collections"]
--- script
go:gopark { @ = count(); }
go:mallocgc { @b = sum(alloc_size); }
