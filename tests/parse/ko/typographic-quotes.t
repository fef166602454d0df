--- script
begin { print(“hello”); }
--- error
error[syntax]: a typographic quote: strings are written with a plain '"'
  --> -e:1:15
    begin { print(“hello”); }
                  ^~~~~~~
