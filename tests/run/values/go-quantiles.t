program: demo
flags: --duration 1s
check: 0 < maps["@"]["p50"] <= maps["@"]["p99"] <= maps["@"]["max"]
check: maps["@"]["count"] > 100
--- script
go:mallocgc { @ = quantiles(alloc_size); }
