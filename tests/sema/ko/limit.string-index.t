--- script
begin { $s = "abc"; print($s[100]); }
--- error
error[limit]: the string takes at most 4 bytes, its end included
  --> -e:1:30
    begin { $s = "abc"; print($s[100]); }
                                 ^~~
