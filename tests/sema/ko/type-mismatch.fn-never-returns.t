--- script
fn f($a: int64): int64 { @x = $a; }
begin { @ = f(1); }
--- error
error[type-mismatch]: the function 'f' says that it returns a value, and never does
  --> -e:1:1
    fn f($a: int64): int64 { @x = $a; }
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
