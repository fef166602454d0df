--- script
begin { $x = comm ?: 1; }
--- error
error[type-mismatch]: the branches differ: 'comm' is a string, '1' is an integer
  --> -e:1:14
    begin { $x = comm ?: 1; }
                 ^~~~~~~~~
