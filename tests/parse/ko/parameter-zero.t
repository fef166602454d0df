--- script
begin { print($0); }
--- error
error[syntax]: parameters are counted from $1
  --> -e:1:15
    begin { print($0); }
                  ^~
