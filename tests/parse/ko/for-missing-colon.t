--- script
begin { for ($i in 0..5) { } }
--- error
error[syntax]: unexpected 'in', expected ':'
  --> -e:1:17
    begin { for ($i in 0..5) { } }
                    ^~
