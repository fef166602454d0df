--- script
go:zzzzzzzz { @ = count(); }
--- error
error[unknown-event]: there is no event 'go:zzzzzzzz'
  --> -e:1:1
    go:zzzzzzzz { @ = count(); }
    ^~~~~~~~~~~
  note: `gotap -l 'go:*'` lists the events
