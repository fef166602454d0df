--- script
go:gopark2 { @ = count(); }
--- error
error[unknown-event]: there is no event 'go:gopark2'
  --> -e:1:1
    go:gopark2 { @ = count(); }
    ^~~~~~~~~~
  note: did you mean 'go:gopark'?
