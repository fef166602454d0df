--- script
begin { for ($kv : @map) { } }
--- error
error[unknown-variable]: @map is never assigned
  --> -e:1:20
    begin { for ($kv : @map) { } }
                       ^~~~
