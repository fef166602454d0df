--- script
go:gopark:x { @ = count(); }
--- error
error[bad-probe]: a Go event is written go:EVENT
  --> -e:1:1
    go:gopark:x { @ = count(); }
    ^~~~~~~~~~~
