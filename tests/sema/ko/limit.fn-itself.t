--- script
fn f($a: int64): int64 { return f($a - 1); }
begin { @ = f(1); }
--- error
error[limit]: the function 'f' calls itself
  --> -e:1:33
    fn f($a: int64): int64 { return f($a - 1); }
                                    ^~~~~~~~~
  note: expanded from function 'f' here
  --> -e:2:13
    begin { @ = f(1); }
                ^~~~
  note: a probe cannot recurse: its body is placed where it is called; use a loop
