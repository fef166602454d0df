--- script
begin { for ($x : 0..5) { print($x); } print($x); }
--- error
error[unknown-variable]: $x has no value here
  --> -e:1:46
    begin { for ($x : 0..5) { print($x); } print($x); }
                                                 ^~
