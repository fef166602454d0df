--- script
begin { for ($i : 0.."ten") { } }
--- error
error[type-mismatch]: the end of a range is an integer, '"ten"' is a string
  --> -e:1:22
    begin { for ($i : 0.."ten") { } }
                         ^~~~~
