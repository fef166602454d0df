--- script
fn f($a: int64): int64 { if ($a > 1) { return; } return 2; }
begin { @ = f(1); }
--- error
error[type-mismatch]: the function 'f' returns a value, and here none is given
  --> -e:1:40
    fn f($a: int64): int64 { if ($a > 1) { return; } return 2; }
                                           ^~~~~~
