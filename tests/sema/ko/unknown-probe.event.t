--- script
gopark { @ = count(); }
--- error
error[unknown-probe]: there is no provider 'gopark'
  --> -e:1:1
    gopark { @ = count(); }
    ^~~~~~
  note: did you mean 'go:gopark'?
