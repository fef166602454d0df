--- script
go:gopark { @ = 1; @ = count(); }
--- error
error[map-kind]: @ holds a plain value elsewhere and count() here
  --> -e:1:24
    go:gopark { @ = 1; @ = count(); }
                           ^~~~~~~
  note: first used here
  --> -e:1:13
    go:gopark { @ = 1; @ = count(); }
                ^
