--- script
begin { $x = $x + 1; }
--- error
error[unknown-variable]: $x has no value here
  --> -e:1:14
    begin { $x = $x + 1; }
                 ^~
