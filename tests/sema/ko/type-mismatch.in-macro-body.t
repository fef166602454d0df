--- script
macro f(x) { g(x) }
macro g(x) { comm * x }
begin { @ = f(1); }
--- error
error[type-mismatch]: '*' needs a number, 'comm' is a string
  --> -e:2:14
    macro g(x) { comm * x }
                 ^~~~
  note: expanded from macro 'g' here
  --> -e:1:14
    macro f(x) { g(x) }
                 ^~~~
  note: expanded from macro 'f' here
  --> -e:3:13
    begin { @ = f(1); }
                ^~~~
