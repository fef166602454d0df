--- script
go:goready { @wakes[waker] = count(); }
