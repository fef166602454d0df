library: yes
--- script
event go:x "doc" { at somewhere runtime.x; at entry; at call runtime.x; at entry runtime.y in runtime.z; at entry runtime.x go1.22..go1.19; }
--- error
error[syntax]: unexpected 'somewhere', expected entry, call or return
  --> -e:1:23
    event go:x "doc" { at somewhere runtime.x; at entry; at call runtime.x; at entry runtime.y in runtime.z; at entry runtime.x go1.22..go1.19; }
                          ^~~~~~~~~
error[syntax]: unexpected ';', expected a function's name
  --> -e:1:52
    event go:x "doc" { at somewhere runtime.x; at entry; at call runtime.x; at entry runtime.y in runtime.z; at entry runtime.x go1.22..go1.19; }
                                                       ^
error[syntax]: a call, and only a call, is in a function: at call CALLEE in CALLER
  --> -e:1:57
    event go:x "doc" { at somewhere runtime.x; at entry; at call runtime.x; at entry runtime.y in runtime.z; at entry runtime.x go1.22..go1.19; }
                                                            ^~~~~~~~~~~~~~
error[syntax]: a call, and only a call, is in a function: at call CALLEE in CALLER
  --> -e:1:76
    event go:x "doc" { at somewhere runtime.x; at entry; at call runtime.x; at entry runtime.y in runtime.z; at entry runtime.x go1.22..go1.19; }
                                                                               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
error[syntax]: the range of versions is empty
  --> -e:1:109
    event go:x "doc" { at somewhere runtime.x; at entry; at call runtime.x; at entry runtime.y in runtime.z; at entry runtime.x go1.22..go1.19; }
                                                                                                                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
