--- script
macro who() { (pid, comm) }
begin { @[who()] = count(); }
--- types
; types
map @[uint32, string[16]]: count of uint64
probe begin
    clause
