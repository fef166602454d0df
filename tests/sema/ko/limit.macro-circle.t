--- script
macro f(x) { g(x) }
macro g(x) { f(x) + 1 }
begin { @ = f(1); }
--- error
error[limit]: the macro 'f' calls itself
  --> -e:2:14
    macro g(x) { f(x) + 1 }
                 ^~~~
  note: expanded from macro 'g' here
  --> -e:1:14
    macro f(x) { g(x) }
                 ^~~~
  note: expanded from macro 'f' here
  --> -e:3:13
    begin { @ = f(1); }
                ^~~~
  note: a probe cannot recurse: its body is placed where it is called; use a loop
