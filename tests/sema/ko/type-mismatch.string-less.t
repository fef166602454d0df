--- script
begin { if ("a" < "b") { print(1); } }
--- error
error[type-mismatch]: '<' needs a number, '"a"' is a string
  --> -e:1:13
    begin { if ("a" < "b") { print(1); } }
                ^~~
