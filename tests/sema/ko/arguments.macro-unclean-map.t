--- script
macro f(x) { @seen + x }
begin { @seen = 1; @ = f(1); }
--- error
error[arguments]: the macro 'f' uses @seen, which was not passed to it
  --> -e:1:14
    macro f(x) { @seen + x }
                 ^~~~~
  note: a macro sees only its parameters: macro f(@seen) ...
  note: expanded from macro 'f' here
  --> -e:2:24
    begin { @seen = 1; @ = f(1); }
                           ^~~~
