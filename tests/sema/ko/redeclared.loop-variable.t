--- script
begin { for ($x : 1..10) { let $x = 1; } }
--- error
error[redeclared]: $x is a variable here already: take another name, or assign it without let
  --> -e:1:32
    begin { for ($x : 1..10) { let $x = 1; } }
                                   ^~
  note: it comes from here
  --> -e:1:14
    begin { for ($x : 1..10) { let $x = 1; } }
                 ^~
