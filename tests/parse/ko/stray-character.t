--- script
begin { print(`x`); # y
 }
--- error
error[syntax]: '`' means nothing here
  --> -e:1:15
    begin { print(`x`); # y
                  ^
error[syntax]: '`' means nothing here
  --> -e:1:17
    begin { print(`x`); # y
                    ^
error[syntax]: '#' means something only at the start of a line
  --> -e:1:21
    begin { print(`x`); # y
                        ^~~
