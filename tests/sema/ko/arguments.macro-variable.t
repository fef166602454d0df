--- script
macro f($v) { $v + 1 }
begin { @ = f(1); }
--- error
error[arguments]: the macro 'f' takes a variable as its '$v'
  --> -e:2:15
    begin { @ = f(1); }
                  ^
  note: it could change it; a plain name takes any expression
  --> -e:1:9
    macro f($v) { $v + 1 }
            ^~
