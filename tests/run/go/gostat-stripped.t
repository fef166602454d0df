# Without symbols nobody knows where the variables are: absent, in both ways of reading.
program: state
args: -crowd
builds: stripped
check: maps["@"] == {"null": 1} and maps["@begin"] == {"null": 1}
--- script
begin { @begin[gostat("num_goroutine")] = count(); }
go:mallocgc /alloc_size == 7008/ { @[gostat("gomaxprocs")] = count(); }
