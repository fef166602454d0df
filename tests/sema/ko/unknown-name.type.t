--- script
begin { let $x: uint63 = 5; print($x); }
--- error
error[unknown-name]: there is no type 'uint63'
  --> -e:1:17
    begin { let $x: uint63 = 5; print($x); }
                    ^~~~~~
