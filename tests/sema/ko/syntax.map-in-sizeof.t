--- script
begin { print(sizeof({ @a = 1; 3 })); let $x: typeof({ @b += 1; 3 }) = 1; print($x); }
--- error
error[syntax]: nothing inside sizeof() and typeof() is executed: @a would not be assigned
  --> -e:1:24
    begin { print(sizeof({ @a = 1; 3 })); let $x: typeof({ @b += 1; 3 }) = 1; print($x); }
                           ^~~~~~
error[syntax]: nothing inside sizeof() and typeof() is executed: @b would not be assigned
  --> -e:1:56
    begin { print(sizeof({ @a = 1; 3 })); let $x: typeof({ @b += 1; 3 }) = 1; print($x); }
                                                           ^~~~~~~
