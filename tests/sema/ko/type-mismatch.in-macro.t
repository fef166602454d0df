--- script
macro f(x) { x * 2 }
begin { @ = f(comm); }
--- error
error[type-mismatch]: '*' needs a number, 'comm' is a string
  --> -e:2:15
    begin { @ = f(comm); }
                  ^~~~
  note: expanded from macro 'f' here
  --> -e:2:13
    begin { @ = f(comm); }
                ^~~~~~~
