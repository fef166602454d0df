--- script
begin { printf("%5d|%-5d|%05x|%+d|%#o|%c|%p|%llu|%hhd|%%|100%\n", 1, 2, 3, 4, 5, 6, 7, 8, 9); }
--- types
; types
probe begin
    clause
