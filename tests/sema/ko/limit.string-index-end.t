--- script
begin { $s = "abc"; print($s[3]); print($s[4]); print("abc"[5]); print($s[-1]); }
--- error
error[limit]: the string takes at most 4 bytes, its end included
  --> -e:1:44
    begin { $s = "abc"; print($s[3]); print($s[4]); print("abc"[5]); print($s[-1]); }
                                               ^
error[limit]: the string takes at most 4 bytes, its end included
  --> -e:1:61
    begin { $s = "abc"; print($s[3]); print($s[4]); print("abc"[5]); print($s[-1]); }
                                                                ^
error[limit]: no element is before the first, 0
  --> -e:1:75
    begin { $s = "abc"; print($s[3]); print($s[4]); print("abc"[5]); print($s[-1]); }
                                                                              ^~
