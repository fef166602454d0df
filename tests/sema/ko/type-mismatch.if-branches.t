--- script
begin { $x = pid; print(if ($x) { 1 } else { "a" }); print(if ($x) { 2 }); print(-true); print(~false); }
--- error
error[type-mismatch]: the branches differ: '1' is an integer, '"a"' is a string
  --> -e:1:25
    begin { $x = pid; print(if ($x) { 1 } else { "a" }); print(if ($x) { 2 }); print(-true); print(~false); }
                            ^~~~~~~~~~~~~~~~~~~~~~~~~~
error[type-mismatch]: the branches differ: '2' is an integer, 'if ($x) { 2 }' is nothing
  --> -e:1:60
    begin { $x = pid; print(if ($x) { 1 } else { "a" }); print(if ($x) { 2 }); print(-true); print(~false); }
                                                               ^~~~~~~~~~~~~
error[type-mismatch]: '-' needs a number, 'true' is bool
  --> -e:1:83
    begin { $x = pid; print(if ($x) { 1 } else { "a" }); print(if ($x) { 2 }); print(-true); print(~false); }
                                                                                      ^~~~
error[type-mismatch]: '~' needs a number, 'false' is bool
  --> -e:1:97
    begin { $x = pid; print(if ($x) { 1 } else { "a" }); print(if ($x) { 2 }); print(-true); print(~false); }
                                                                                                    ^~~~~
