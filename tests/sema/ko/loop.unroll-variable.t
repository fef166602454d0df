--- script
begin { $n = 3; unroll($n) { @ = count(); } }
--- error
error[loop]: unroll needs a number known while compiling: for ($i : 0..n) takes any
  --> -e:1:23
    begin { $n = 3; unroll($n) { @ = count(); } }
                          ^~~~
