--- script
begin { @m[1] = 1; $kv = 2; for ($kv : @m) { } }
--- error
error[redeclared]: $kv is a variable here already: take another name
  --> -e:1:34
    begin { @m[1] = 1; $kv = 2; for ($kv : @m) { } }
                                     ^~~
  note: it comes from here
  --> -e:1:20
    begin { @m[1] = 1; $kv = 2; for ($kv : @m) { } }
                       ^~~
