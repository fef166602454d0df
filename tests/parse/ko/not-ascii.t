--- script
begin { $größe = 1; }
--- error
error[syntax]: letters outside ASCII stand only in strings, comments and probes
  --> -e:1:9
    begin { $größe = 1; }
            ^~~~~~
