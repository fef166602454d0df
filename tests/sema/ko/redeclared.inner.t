--- script
begin { $x = 1; { let $x = 2; } }
--- error
error[redeclared]: $x is a variable here already: take another name, or assign it without let
  --> -e:1:23
    begin { $x = 1; { let $x = 2; } }
                          ^~
  note: it comes from here
  --> -e:1:9
    begin { $x = 1; { let $x = 2; } }
            ^~
