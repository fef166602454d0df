--- script
begin { @ = topk(3, comm); @w[1] = topk(3, (pid, comm), 5); }
--- types
; types
map @[string[16]]: topk of uint64
map @w[int8, (uint32, string[16])]: topk of int64
probe begin
    clause
