--- script
begin { ++$a; }
--- error
error[unknown-variable]: $a has no value here
  --> -e:1:11
    begin { ++$a; }
              ^~
