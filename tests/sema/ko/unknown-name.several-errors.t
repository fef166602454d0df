--- script
go:gopark { @[goidd] = count(); prinft("x"); @a = sum(comm); }
--- error
error[unknown-name]: 'goidd' is neither a builtin nor a field of go:gopark
  --> -e:1:15
    go:gopark { @[goidd] = count(); prinft("x"); @a = sum(comm); }
                  ^~~~~
  note: did you mean 'goid'?
error[unknown-function]: there is no function 'prinft'
  --> -e:1:33
    go:gopark { @[goidd] = count(); prinft("x"); @a = sum(comm); }
                                    ^~~~~~~~~~~
  note: did you mean 'printf'?
error[type-mismatch]: sum() needs an integer, 'comm' is a string
  --> -e:1:55
    go:gopark { @[goidd] = count(); prinft("x"); @a = sum(comm); }
                                                          ^~~~
