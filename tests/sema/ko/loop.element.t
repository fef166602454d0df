--- script
begin { @m[1] = 2; for ($i : @m[1]) { } }
--- error
error[loop]: for goes over a map or a range: write for ($kv : @map) or for ($i : 0..10)
  --> -e:1:30
    begin { @m[1] = 2; for ($i : @m[1]) { } }
                                 ^~~~~
