--- script
begin { unroll(101) { @ = count(); } }
--- error
error[limit]: unroll repeats its block 1 to 100 times: use for ($i : 0..n)
  --> -e:1:15
    begin { unroll(101) { @ = count(); } }
                  ^~~~~
