--- script
go:gopark /reason == "chan recieve"/ { @ = count(); }
--- error
error[unknown-enum]: "chan recieve" is no waitreason
  --> -e:1:22
    go:gopark /reason == "chan recieve"/ { @ = count(); }
                         ^~~~~~~~~~~~~~
  note: did you mean "chan receive"?
