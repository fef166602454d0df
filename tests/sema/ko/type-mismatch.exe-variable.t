--- script
go:gopark { $e = exe; if ($e == "shop") { @ = count(); } }
--- error
error[type-mismatch]: '==' needs a number, '$e' is exe
  --> -e:1:27
    go:gopark { $e = exe; if ($e == "shop") { @ = count(); } }
                              ^~
