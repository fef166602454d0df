--- script
go:gopark { @ = count(); if @ > 5 { exit(); } }
