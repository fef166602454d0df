--- script
go:gopark { @ = count(); } go:goready { @ = sum(1); }
--- error
error[map-kind]: @ holds count() elsewhere and sum() here
  --> -e:1:45
    go:gopark { @ = count(); } go:goready { @ = sum(1); }
                                                ^~~~~~
  note: first used here
  --> -e:1:13
    go:gopark { @ = count(); } go:goready { @ = sum(1); }
                ^
