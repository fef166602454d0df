--- script
begin { if (pid) { continue; } }
--- error
error[loop]: 'continue' stands outside of a loop
  --> -e:1:20
    begin { if (pid) { continue; } }
                       ^~~~~~~~
