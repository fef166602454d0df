--- script
begin { unroll(3) { break; } }
--- error
error[loop]: 'break' stands outside of a loop
  --> -e:1:21
    begin { unroll(3) { break; } }
                        ^~~~~
