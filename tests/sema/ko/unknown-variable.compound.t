--- script
begin { $x += 1; }
--- error
error[unknown-variable]: $x has no value here
  --> -e:1:9
    begin { $x += 1; }
            ^~
