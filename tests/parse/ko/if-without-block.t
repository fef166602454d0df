--- script
begin { if (x) print(1); print(2) }
--- error
error[syntax]: unexpected 'print', expected '{'
  --> -e:1:16
    begin { if (x) print(1); print(2) }
                   ^~~~~
  note: a cast names an integer type, bool, string or struct NAME *; units are functions: duration(x)
