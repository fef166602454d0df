--- script
macro f(a, b) { a + b }
begin { @ = f(1); }
--- error
error[arguments]: the macro 'f' takes 2 arguments, and 1 is given
  --> -e:2:13
    begin { @ = f(1); }
                ^~~~
  note: it is defined here
  --> -e:1:1
    macro f(a, b) { a + b }
    ^~~~~~~~~~~~~~~~~~~~~~~
