program: truth
check: maps["@ended"] == 1
--- script
go:gopark { @ = count(); }
end { @ended = count(); }
