--- script
go:goexit { @alive_for = hist(lifetime_ns); }
