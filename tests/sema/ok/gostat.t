--- script
interval:1s { $n = gostat("num_goroutine"); @b = gostat("next_gc"); @d = gostat("gc_pause_ns") ?: 0; snapshot(); }
--- types
; types
map @b: bytes
map @d: duration
probe interval:1s
    clause
        $n: int64?
