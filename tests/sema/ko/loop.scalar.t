--- script
begin { @map = 1; for ($kv : @map) { } }
--- error
error[loop]: @map has no keys to go over: it holds one value
  --> -e:1:30
    begin { @map = 1; for ($kv : @map) { } }
                                 ^~~~
