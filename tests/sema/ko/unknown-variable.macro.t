--- script
macro f(x) { $y + x }
begin { $y = 1; @ = f(1); }
--- error
error[unknown-variable]: $y is neither a parameter nor a variable of the macro 'f'
  --> -e:1:14
    macro f(x) { $y + x }
                 ^~
  note: expanded from macro 'f' here
  --> -e:2:21
    begin { $y = 1; @ = f(1); }
                        ^~~~
