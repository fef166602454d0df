--- script
begin { $x = "abc"; print(buf($x)); }
--- error
error[arguments]: buf() of a string needs a length: buf(p, 16)
  --> -e:1:27
    begin { $x = "abc"; print(buf($x)); }
                              ^~~~~~~
