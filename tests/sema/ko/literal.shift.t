--- script
begin { $a = 1 << 64; }
--- error
error[literal]: the result does not fit 64 bits: a $variable in it would wrap
  --> -e:1:14
    begin { $a = 1 << 64; }
                 ^~~~~~~
