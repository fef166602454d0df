--- script
begin { $x = $t.1K; $y = $t.18446744073709551615 }
--- error
error[syntax]: an element of a tuple is named by a plain number: .0
  --> -e:1:17
    begin { $x = $t.1K; $y = $t.18446744073709551615 }
                    ^~
error[syntax]: an element of a tuple is named by a plain number: .0
  --> -e:1:29
    begin { $x = $t.1K; $y = $t.18446744073709551615 }
                                ^~~~~~~~~~~~~~~~~~~~
