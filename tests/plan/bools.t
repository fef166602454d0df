--- script
go:mallocgc { @[large] = count(); if !large && true { @small = count(); } }
