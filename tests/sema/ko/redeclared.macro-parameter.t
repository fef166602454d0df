--- script
macro f($x) { let $x = 5; }
begin { $y = 1; f($y); }
--- error
error[redeclared]: $x is a parameter of the macro 'f': take another name
  --> -e:1:19
    macro f($x) { let $x = 5; }
                      ^~
  note: expanded from macro 'f' here
  --> -e:2:17
    begin { $y = 1; f($y); }
                    ^~~~~
