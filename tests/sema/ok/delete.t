--- script
go:gopark { @t[goid] = nsecs; } go:goexit { delete(@t[goid]); delete(@t, 5); if has_key(@t[goid]) { exit(); } }
