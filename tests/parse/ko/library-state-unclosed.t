library: yes
--- script
state x: uint64 { begin { }
--- error
error[syntax]: the state is never closed: '}' is missing
  --> -e:1:17
    state x: uint64 { begin { }
                    ^
