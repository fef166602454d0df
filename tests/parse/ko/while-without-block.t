--- script
begin { while (x) $x++; }
--- error
error[syntax]: unexpected '$x', expected '{'
  --> -e:1:19
    begin { while (x) $x++; }
                      ^~
