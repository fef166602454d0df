library: yes
--- script
event go:x "doc" { at entry runtime.x; field a: uint64 "doc"; field : b = 1 "x"; }
--- error
error[syntax]: unexpected '"doc"', expected '[', '?', '*' or '='
  --> -e:1:56
    event go:x "doc" { at entry runtime.x; field a: uint64 "doc"; field : b = 1 "x"; }
                                                           ^~~~~
error[syntax]: unexpected ':', expected a name
  --> -e:1:69
    event go:x "doc" { at entry runtime.x; field a: uint64 "doc"; field : b = 1 "x"; }
                                                                        ^
