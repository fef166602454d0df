--- script
begin { $a = 18446744073709551615 + 1; }
--- error
error[literal]: the result does not fit 64 bits: a $variable in it would wrap
  --> -e:1:14
    begin { $a = 18446744073709551615 + 1; }
                 ^~~~~~~~~~~~~~~~~~~~~~~~
