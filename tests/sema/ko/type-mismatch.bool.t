--- script
begin { $x = 5; $x = 1 < 2; $b = true; $b = 1; @a[1] = 1; @a[true] = 2; @c = 1; @c = $x == 2; print($x ? true : 5); }
--- error
error[type-mismatch]: $x is int8, and '1 < 2' is bool
  --> -e:1:22
    begin { $x = 5; $x = 1 < 2; $b = true; $b = 1; @a[1] = 1; @a[true] = 2; @c = 1; @c = $x == 2; print($x ? true : 5); }
                         ^~~~~
error[type-mismatch]: $b is bool, and '1' is an integer
  --> -e:1:45
    begin { $x = 5; $x = 1 < 2; $b = true; $b = 1; @a[1] = 1; @a[true] = 2; @c = 1; @c = $x == 2; print($x ? true : 5); }
                                                ^
error[map-kind]: key 1 of @a is int8 elsewhere, and 'true' is bool
  --> -e:1:62
    begin { $x = 5; $x = 1 < 2; $b = true; $b = 1; @a[1] = 1; @a[true] = 2; @c = 1; @c = $x == 2; print($x ? true : 5); }
                                                                 ^~~~
  note: first used here
  --> -e:1:48
    begin { $x = 5; $x = 1 < 2; $b = true; $b = 1; @a[1] = 1; @a[true] = 2; @c = 1; @c = $x == 2; print($x ? true : 5); }
                                                   ^~~~~
error[map-kind]: @c holds int8 elsewhere, and '$x == 2' is bool
  --> -e:1:86
    begin { $x = 5; $x = 1 < 2; $b = true; $b = 1; @a[1] = 1; @a[true] = 2; @c = 1; @c = $x == 2; print($x ? true : 5); }
                                                                                         ^~~~~~~
  note: first used here
  --> -e:1:73
    begin { $x = 5; $x = 1 < 2; $b = true; $b = 1; @a[1] = 1; @a[true] = 2; @c = 1; @c = $x == 2; print($x ? true : 5); }
                                                                            ^~
error[type-mismatch]: the branches differ: 'true' is bool, '5' is an integer
  --> -e:1:101
    begin { $x = 5; $x = 1 < 2; $b = true; $b = 1; @a[1] = 1; @a[true] = 2; @c = 1; @c = $x == 2; print($x ? true : 5); }
                                                                                                        ^~~~~~~~~~~~~
