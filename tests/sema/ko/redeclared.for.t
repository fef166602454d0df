--- script
begin { $i = 5; for ($i : 1..10) { print($i); } }
--- error
error[redeclared]: $i is a variable here already: take another name
  --> -e:1:22
    begin { $i = 5; for ($i : 1..10) { print($i); } }
                         ^~
  note: it comes from here
  --> -e:1:9
    begin { $i = 5; for ($i : 1..10) { print($i); } }
            ^~
