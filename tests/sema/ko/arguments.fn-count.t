--- script
fn add($a: int64, $b: int64): int64 { return $a + $b; }
begin { @ = add(1); }
--- error
error[arguments]: the function 'add' takes 2 arguments, and 1 is given
  --> -e:2:13
    begin { @ = add(1); }
                ^~~~~~
  note: it is defined here
  --> -e:1:1
    fn add($a: int64, $b: int64): int64 { return $a + $b; }
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
