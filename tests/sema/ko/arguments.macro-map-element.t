--- script
macro f(@m) { @m + 1 }
begin { @a[1] = 1; @ = f(@a[1]); }
--- error
error[arguments]: the macro 'f' takes a whole map as its '@m'
  --> -e:2:26
    begin { @a[1] = 1; @ = f(@a[1]); }
                             ^~~~~
  note: it could change it; a plain name takes any expression
  --> -e:1:9
    macro f(@m) { @m + 1 }
            ^~
