--- script
macro f(@m) { @m + 1 }
begin { $x = 1; @ = f($x); }
--- error
error[arguments]: the macro 'f' takes a whole map as its '@m'
  --> -e:2:23
    begin { $x = 1; @ = f($x); }
                          ^~
  note: it could change it; a plain name takes any expression
  --> -e:1:9
    macro f(@m) { @m + 1 }
            ^~
