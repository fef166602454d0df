--- script
begin { let $x = { let $y = 1; $y }; print($y); }
--- error
error[unknown-variable]: $y has no value here
  --> -e:1:44
    begin { let $x = { let $y = 1; $y }; print($y); }
                                               ^~
  note: did you mean '$x'?
