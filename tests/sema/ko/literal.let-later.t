--- script
begin { let $a: int8 = 1; $a = -129; }
--- error
error[literal]: '-129' does not fit int8: write (int8)-129 to cut it
  --> -e:1:32
    begin { let $a: int8 = 1; $a = -129; }
                                   ^~~~
