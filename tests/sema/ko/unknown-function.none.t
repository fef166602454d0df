--- script
go:gopark { frobnicate(1); }
--- error
error[unknown-function]: there is no function 'frobnicate'
  --> -e:1:13
    go:gopark { frobnicate(1); }
                ^~~~~~~~~~~~~
