--- script
begin { break; }
--- error
error[loop]: 'break' stands outside of a loop
  --> -e:1:9
    begin { break; }
            ^~~~~
