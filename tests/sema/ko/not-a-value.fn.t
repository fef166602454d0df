--- script
fn f($a: int64) { @x = $a; }
begin { @ = f(1); }
--- error
error[not-a-value]: 'f(1)' has no value to assign
  --> -e:2:13
    begin { @ = f(1); }
                ^~~~
