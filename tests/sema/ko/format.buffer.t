--- script
begin { printf("%r\n", "abc"); }
--- error
error[format]: %r takes a buffer, '"abc"' is a string
  --> -e:1:24
    begin { printf("%r\n", "abc"); }
                           ^~~~~
