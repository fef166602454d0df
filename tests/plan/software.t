--- script
software:cs:7 { @ = count(); }
--- plan
; plan
map @: () -> count uint64
counter c0: fault software:cs:7
program p0_software_cs_7: software:cs:7 every 7
    clause
        @[] <- count 
