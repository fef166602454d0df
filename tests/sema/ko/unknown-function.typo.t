--- script
go:gopark { prinft("x"); }
--- error
error[unknown-function]: there is no function 'prinft'
  --> -e:1:13
    go:gopark { prinft("x"); }
                ^~~~~~~~~~~
  note: did you mean 'printf'?
