--- script
macro f(x) { f(x) }
begin { @ = f(1); }
--- error
error[limit]: the macro 'f' calls itself
  --> -e:1:14
    macro f(x) { f(x) }
                 ^~~~
  note: expanded from macro 'f' here
  --> -e:2:13
    begin { @ = f(1); }
                ^~~~
  note: a probe cannot recurse: its body is placed where it is called; use a loop
