--- script
begin { $s = "abc"; print($s[100]); }
--- error
error[limit]: the string holds at most 8 bytes
  --> -e:1:30
    begin { $s = "abc"; print($s[100]); }
                                 ^~~
