--- script
fn f($a: int64): int64 { return $a; } go:gopark { @ = 1; }
--- error
error[not-yet]: functions of the script are not supported yet
  --> -e:1:1
    fn f($a: int64): int64 { return $a; } go:gopark { @ = 1; }
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
