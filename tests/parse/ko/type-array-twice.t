--- script
begin { let $x: int8[2][3]; let $y: int8[18446744073709551615]; let $z: 5 }
--- error
error[literal]: the array is larger than 64 bits can hold
  --> -e:1:37
    begin { let $x: int8[2][3]; let $y: int8[18446744073709551615]; let $z: 5 }
                                        ^~~~~~~~~~~~~~~~~~~~~~~~~~
error[syntax]: unexpected '5', expected typeof, struct, '(', a type or a name
  --> -e:1:73
    begin { let $x: int8[2][3]; let $y: int8[18446744073709551615]; let $z: 5 }
                                                                            ^
