--- script
go:gopark { @ = 1; } go:goready { @ = comm; }
--- error
error[map-kind]: @ holds int8 elsewhere, and 'comm' is a string
  --> -e:1:39
    go:gopark { @ = 1; } go:goready { @ = comm; }
                                          ^~~~
  note: first used here
  --> -e:1:13
    go:gopark { @ = 1; } go:goready { @ = comm; }
                ^
