--- script
begin { while ("text") { } }
--- error
error[type-mismatch]: while needs a condition, '"text"' is a string
  --> -e:1:15
    begin { while ("text") { } }
                  ^~~~~~~~
