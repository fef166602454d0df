--- script
go:mallocgc { @[size_class, tiny] = count(); }
