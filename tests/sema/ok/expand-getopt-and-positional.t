params: p1 -- --aa=20 --bb p2
--- script
begin { @ = (getopt("aa", 1), getopt("bb"), $1, $#); }
--- types
; types
map @: (int8, bool, string[8], int8)
probe begin
    clause
