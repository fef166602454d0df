--- script
begin { $a = true; $a += 1; let $b: bool = false; $b -= 2; }
--- error
error[type-mismatch]: $a is bool, and '$a += 1' makes it uint64
  --> -e:1:20
    begin { $a = true; $a += 1; let $b: bool = false; $b -= 2; }
                       ^~~~~~~
error[type-mismatch]: $b is bool, and '$b -= 2' makes it int64
  --> -e:1:51
    begin { $a = true; $a += 1; let $b: bool = false; $b -= 2; }
                                                      ^~~~~~~
