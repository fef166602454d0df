--- script
begin { @ = 1; for ($kv : @) { print($kv); } }
--- error
error[loop]: @ has no keys to go over: it holds one value
  --> -e:1:27
    begin { @ = 1; for ($kv : @) { print($kv); } }
                              ^
