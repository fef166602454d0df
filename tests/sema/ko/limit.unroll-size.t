--- script
begin { for ($i : 0..2) { unroll(100) { unroll(100) { unroll(100) { @ += 1; break; } } } } }
--- error
error[limit]: this unroll makes 2010100 statements: use for ($i : 0..n)
  --> -e:1:27
    begin { for ($i : 0..2) { unroll(100) { unroll(100) { unroll(100) { @ += 1; break; } } } } }
                              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
error[limit]: this unroll makes 20100 statements: use for ($i : 0..n)
  --> -e:1:41
    begin { for ($i : 0..2) { unroll(100) { unroll(100) { unroll(100) { @ += 1; break; } } } } }
                                            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
