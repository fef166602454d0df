--- script
begin { @map[0] = 1; for ($kv : @map) { $x = 2; } print($x); }
--- error
error[unknown-variable]: $x has no value here
  --> -e:1:57
    begin { @map[0] = 1; for ($kv : @map) { $x = 2; } print($x); }
                                                            ^~
