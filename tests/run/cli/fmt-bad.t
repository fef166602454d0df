root: no
flags: fmt -e 'begin { @ = ; }'
status: 1
--- expect
--- stderr
error[syntax]: unexpected ';', expected an expression
  --> -e:1:13
    begin { @ = ; }
                ^
