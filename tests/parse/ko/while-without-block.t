--- script
begin { while (x) $x++; }
--- error
error[syntax]: unexpected '$x', expected '{'
  --> -e:1:19
    begin { while (x) $x++; }
                      ^~
  note: a cast names an integer type, bool, string or struct NAME *; units are functions: duration(x)
