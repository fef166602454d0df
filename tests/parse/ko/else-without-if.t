--- script
begin { else { } print(1) }
--- error
error[syntax]: unexpected 'else', expected a statement, ';' or '}'
  --> -e:1:9
    begin { else { } print(1) }
            ^~~~
