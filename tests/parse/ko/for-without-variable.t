--- script
begin { for (i : 0..5) { } }
--- error
error[syntax]: unexpected 'i', expected a $variable
  --> -e:1:14
    begin { for (i : 0..5) { } }
                 ^
