--- script
begin { let $a: uint16 = -1; }
--- error
error[literal]: '-1' does not fit uint16: write (uint16)-1 to cut it
  --> -e:1:26
    begin { let $a: uint16 = -1; }
                             ^~
