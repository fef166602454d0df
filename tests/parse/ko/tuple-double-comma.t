--- script
begin { $x = (1,,2) }
--- error
error[syntax]: unexpected ',', expected an expression or ')'
  --> -e:1:17
    begin { $x = (1,,2) }
                    ^
