--- script
fn add($a: int64, $b: int64): int64 { return $a + $b; }
begin { @ = add(1, "x"); }
--- error
error[type-mismatch]: $b is int64, and '"x"' is a string
  --> -e:2:20
    begin { @ = add(1, "x"); }
                       ^~~
  note: expanded from function 'add' here
  --> -e:2:13
    begin { @ = add(1, "x"); }
                ^~~~~~~~~~~
