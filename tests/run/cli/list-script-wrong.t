flags: -l
status: 1
--- script
begin { print($x); }
--- stderr
error[unknown-variable]: $x has no value here
  --> -e:1:15
    begin { print($x); }
                  ^~
