--- script
go:gopark { $a = goid; $b = $a * 2; $b += 1; $b++; @[$b] = count(); }
