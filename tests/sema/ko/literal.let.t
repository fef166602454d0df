--- script
begin { let $a: uint8 = 300; }
--- error
error[literal]: '300' does not fit uint8: write (uint8)300 to cut it
  --> -e:1:25
    begin { let $a: uint8 = 300; }
                            ^~~
