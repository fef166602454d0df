--- script
fn f($a: int64) { return $a; }
begin { f(1); }
--- error
error[type-mismatch]: the function 'f' returns a value, and says no type for it
  --> -e:1:19
    fn f($a: int64) { return $a; }
                      ^~~~~~~~~
  note: write fn f(...): TYPE { ... }
  --> -e:1:1
    fn f($a: int64) { return $a; }
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
