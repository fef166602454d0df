--- script
begin { let $x = 1; let $x = 2; }
--- error
error[redeclared]: $x is a variable here already: take another name, or assign it without let
  --> -e:1:25
    begin { let $x = 1; let $x = 2; }
                            ^~
  note: it comes from here
  --> -e:1:13
    begin { let $x = 1; let $x = 2; }
                ^~
