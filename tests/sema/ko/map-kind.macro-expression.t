--- script
macro count_of(x) { print(x); clear(x); }
begin { @a[1] = 5; count_of(@a); }
--- error
error[map-kind]: @a has 1 key elsewhere and 0 here
  --> -e:2:29
    begin { @a[1] = 5; count_of(@a); }
                                ^~
  note: first used here
  --> -e:2:9
    begin { @a[1] = 5; count_of(@a); }
            ^~~~~
error[type-mismatch]: clear() needs a map, '@a' is an integer
  --> -e:2:29
    begin { @a[1] = 5; count_of(@a); }
                                ^~
  note: expanded from macro 'count_of' here
  --> -e:2:20
    begin { @a[1] = 5; count_of(@a); }
                       ^~~~~~~~~~~~
