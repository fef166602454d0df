--- script
begin { for ($i : 5) { } }
--- error
error[loop]: for goes over a map or a range: write for ($kv : @map) or for ($i : 0..10)
  --> -e:1:19
    begin { for ($i : 5) { } }
                      ^
