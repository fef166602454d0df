params: hello
--- script
begin { @ = str($1 + 9); }
--- error
error[arguments]: $1 has 5 bytes, and 9 are left out
  --> -e:1:17
    begin { @ = str($1 + 9); }
                    ^~~~~~
