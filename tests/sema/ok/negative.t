--- script
go:gopark { @ = -1; @b = ~goid; if -1 < 2 { exit(); } }
