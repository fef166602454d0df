--- script
state x[goroutine]: uint64 { begin { } }
--- error
error[syntax]: 'state' belongs to the library's files, not to a script
  --> -e:1:1
    state x[goroutine]: uint64 { begin { } }
    ^~~~~
