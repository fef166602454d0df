library: yes
--- script
event go:x "doc" { at entry runtime.x; field a: uint64 = arg0; }
--- error
error[syntax]: unexpected ';', expected a string
  --> -e:1:62
    event go:x "doc" { at entry runtime.x; field a: uint64 = arg0; }
                                                                 ^
