--- script
fn add($a: int64, $b: int64): int64 { return $a + $b; }
fn add($a: int64, $b: int64): int64 { return $a + $b; }
begin { @ = add(1, 2); }
--- error
error[arguments]: the function 'add' is defined twice
  --> -e:2:1
    fn add($a: int64, $b: int64): int64 { return $a + $b; }
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  note: only macros can share a name
  --> -e:1:1
    fn add($a: int64, $b: int64): int64 { return $a + $b; }
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
