--- script
go:goready { @[waker ?: 0] = count(); }
